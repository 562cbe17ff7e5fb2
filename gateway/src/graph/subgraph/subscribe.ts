import type { Logger } from '@souk/platform/runtime/logger';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../../request/context.ts';
import { traceparentOf } from '../../request/trace.ts';
import { readResult, type SubgraphResult } from './response.ts';
import type { ErrorCodes } from './settings.ts';
import type { Upstream, UpstreamEnd, UpstreamRequest } from './upstream/upstream.ts';

/** How a subscription at a subgraph ended. The log has the cause. */
export type SubscriptionEnd =
  | { readonly kind: 'completed' | 'forbidden' | 'lost' }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLFormattedError[] };

/** Receives the events of a subscription. Nothing is called after `ended`. */
type SubscriptionListener = {
  /** The subgraph has accepted the connection. */
  readonly opened: () => void;
  readonly next: (result: SubgraphResult) => void;
  /** Called at most once. */
  readonly ended: (end: SubscriptionEnd) => void;
};

/** Opens a subscription at a subgraph. Returns the function that ends it; nothing is called after that. */
export type Subscribe = (
  request: UpstreamRequest,
  context: Pick<Context, 'caller' | 'trace' | 'forwarded'>,
  listener: SubscriptionListener,
) => () => void;

type Options = {
  readonly name: string;
  readonly upstream: Upstream;
  readonly getsToken: boolean;
  readonly errorCodes: ErrorCodes;
  readonly logger: Pick<Logger, 'warn'>;
};

/** Reduces what a subgraph sends to what clients may see, as for queries. An invalid result ends the subscription. */
export function subscriptionSource({
  name,
  upstream,
  getsToken,
  errorCodes,
  logger,
}: Options): Subscribe {
  return (request, { caller, trace, forwarded = {} }, { opened, next, ended }) => {
    const token = getsToken ? caller.token : null;
    const read = (body: unknown) => readResult(body, token !== null, errorCodes);
    const end = (how: UpstreamEnd) => {
      if ('cause' in how) {
        const about = { err: how.cause, subgraph: name, traceId: trace.id };
        logger.warn(about, 'a subscription at a subgraph failed');
      }
      ended(how.kind === 'refused' ? refusalIn(how.errors, read) : { kind: how.kind });
    };
    const sender = { token, headers: { ...forwarded, traceparent: traceparentOf(trace) } };
    const stop = upstream.open(request, sender, {
      opened,
      next: (result) => {
        let valid: SubgraphResult;
        try {
          valid = read(result);
        } catch (cause) {
          stop();
          end({ kind: 'lost', cause: cause as Error });
          return;
        }
        next(valid);
      },
      ended: end,
    });
    return stop;
  };
}

function refusalIn(sent: unknown, read: (body: unknown) => SubgraphResult): SubscriptionEnd {
  try {
    const { errors = [] } = read({ data: null, errors: sent });
    // Of the operation as a whole: the client wrote it with other names.
    return { kind: 'refused', errors: errors.map((error) => ({ ...error, path: [] })) };
  } catch {
    return { kind: 'lost' };
  }
}
