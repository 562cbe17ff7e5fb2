import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@souk/platform/runtime/logger';
import { inSpan } from '@souk/platform/runtime/tracing/span';
import type { Context } from '../../request/context.ts';
import type { Fetcher } from './fetcher.ts';
import { readResponse, type SubgraphResult, unavailableResult } from './response.ts';
import type { ErrorCodes } from './settings.ts';

/**
 * Called after each fetch with its duration, whether the subgraph answered, and the codes of the errors in its
 * answer, which are a known set.
 */
export type ObserveFetch = (
  subgraph: string,
  seconds: number,
  answered: boolean,
  errors: readonly string[],
) => void;

/** Refreshes the tokens of the caller's session, or leaves the old ones: it never rejects. */
export type RefreshSession = (sessionId: string) => Promise<void>;

type Options = {
  readonly name: string;
  readonly fetcher: Fetcher;
  readonly getsToken: boolean;
  readonly errorCodes?: ErrorCodes;
  readonly observe: ObserveFetch;
  readonly refreshSession: RefreshSession;
  readonly logger: Logger;
};

/**
 * The executor's data source for one subgraph. It never rejects: what could not be fetched is null
 * with the code UNAVAILABLE, and only the log names the subgraph.
 */
export function dataSource({
  name,
  fetcher,
  getsToken,
  errorCodes,
  observe,
  refreshSession,
  logger,
}: Options): GraphQLDataSource {
  return {
    process: async ({ request, context }) => {
      const { caller, trace, signal, forwarded, returned } = context as Context;
      const { query = '', variables, operationName } = request;
      const body = JSON.stringify({ query, variables, operationName });
      const token = getsToken ? caller.token : null;
      const outgoing = { body, token, trace, headers: forwarded };
      const start = performance.now();
      const observed = (answered: boolean, { errors = [] }: SubgraphResult) => {
        const codes = errors.map(labelOf);
        observe(name, (performance.now() - start) / 1_000, answered, codes);
      };
      try {
        const send = () =>
          query.startsWith('mutation') ? fetcher.mutate(outgoing) : fetcher.query(outgoing, signal);
        const response = await inSpan(`fetch ${name}`, send, { kind: 'client' });
        const result = readResponse(response, token !== null, errorCodes);
        observed(true, result);
        if (response.headers) returned?.add(response.headers);
        // Before the client can act on the response, so that its next request has the new rights.
        if (response.refreshSession && caller.sessionId) await refreshSession(caller.sessionId);
        return asResponse(result);
      } catch (err) {
        const result = unavailableResult(query);
        observed(false, result);
        // After a disconnect nobody waits for the response.
        const level = signal.aborted ? 'debug' : 'warn';
        logger[level]({ err, subgraph: name, traceId: trace.id }, 'a fetch from a subgraph failed');
        return asResponse(result);
      }
    },
  };
}

/** A code of the subgraph's own is no label: there may be any number of them. */
function labelOf({ extensions }: { readonly extensions?: Record<string, unknown> }): string {
  return extensions?.isOwnCode ? 'OTHER' : String(extensions?.code);
}

/** Apollo's type does not allow `data: null`; its executor does. */
function asResponse(result: SubgraphResult) {
  return result as Awaited<ReturnType<GraphQLDataSource['process']>>;
}
