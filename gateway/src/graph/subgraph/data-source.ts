import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Context } from '../../request/context.ts';
import type { Fetcher } from './fetcher.ts';
import { noAnswer, type Outcome, readAnswer } from './response.ts';

/** Told of each fetch that ended: how long it took, and whether there was an answer. */
export type Observe = (subgraph: string, seconds: number, answered: boolean) => void;

/** Gets the caller's session a new token, or leaves it the old one: it never rejects. */
export type RefreshSession = (sessionId: string) => Promise<void>;

type Parts = {
  readonly name: string;
  readonly fetcher: Fetcher;
  readonly getsToken: boolean;
  readonly observe: Observe;
  readonly refreshSession: RefreshSession;
  readonly logger: Logger;
};

/**
 * The executor's way to a subgraph. It never rejects: what could not be fetched is null with the
 * code UNAVAILABLE, and only the log says which subgraph it was.
 */
export function dataSource({
  name,
  fetcher,
  getsToken,
  observe,
  refreshSession,
  logger,
}: Parts): GraphQLDataSource {
  return {
    process: async ({ request, context }) => {
      const { caller, trace, signal } = context as Context;
      const { query = '', variables, operationName } = request;
      const body = JSON.stringify({ query, variables, operationName });
      const token = getsToken ? caller.token : null;
      const outgoing = { body, token, trace };
      const start = performance.now();
      const ended = (answered: boolean) =>
        observe(name, (performance.now() - start) / 1_000, answered);
      try {
        const answer = query.startsWith('mutation')
          ? await fetcher.mutate(outgoing)
          : await fetcher.query(outgoing, signal);
        const outcome = readAnswer(answer, token !== null);
        ended(true);
        // Before the client can act on the answer, so that its next request has the new rights.
        if (answer.refreshSession && caller.sessionId) await refreshSession(caller.sessionId);
        return asResponse(outcome);
      } catch (err) {
        ended(false);
        // When the client has left, nobody misses the answer.
        const level = signal.aborted ? 'debug' : 'warn';
        logger[level]({ err, subgraph: name, traceId: trace.id }, 'fetch failed');
        return asResponse(noAnswer(query));
      }
    },
  };
}

/** Apollo's type has no place for a `data` of null, its executor has. */
function asResponse(outcome: Outcome) {
  return outcome as Awaited<ReturnType<GraphQLDataSource['process']>>;
}
