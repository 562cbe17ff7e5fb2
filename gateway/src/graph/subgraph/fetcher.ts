import type { CircuitBreaker } from './circuit-breaker.ts';
import { isTimeout, timedOut } from './exchange.ts';
import { singleFlight } from './single-flight.ts';
import type {
  SubgraphConnection,
  SubgraphRequest,
  SubgraphResponse,
} from './subgraph-connection.ts';

/** The subgraph is unavailable, or returned no valid response. `cause` has the reason, for the log. */
export class SubgraphUnreachable extends Error {
  override readonly name = 'SubgraphUnreachable';
}

/** The limits for one fetch, with all its attempts. */
export type Timeouts = { readonly queryMs: number; readonly mutationMs: number };

/** The number of mutations that have ended, over all subgraphs. */
export type MutationCount = { count: number };

const queuedMax = 1_000;

/** Sends operations to one subgraph. */
export type Fetcher = {
  /**
   * Sends equal queries of one token at the same time once. A query that began before a mutation
   * ended is not shared with a later one, as its response may be stale. Retries once when the
   * connection failed.
   */
  readonly query: (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphResponse>;
  /** Sends once, without a retry. Continues when the client disconnects, as a mutation has no rollback. */
  readonly mutate: (request: SubgraphRequest) => Promise<SubgraphResponse>;
};

/** Creates a fetcher. Both methods reject with SubgraphUnreachable, or with the signal's reason. */
export function newFetcher(
  connection: SubgraphConnection,
  breaker: CircuitBreaker,
  timeouts: Timeouts,
  mutations: MutationCount,
): Fetcher {
  const share = singleFlight<SubgraphResponse>();
  const send = async (request: SubgraphRequest, signal: AbortSignal) => {
    if (!breaker.allowsCall()) throw new SubgraphUnreachable('The circuit breaker is open.');
    if (connection.queued() >= queuedMax)
      throw new SubgraphUnreachable('Too many requests are queued for the subgraph.');
    try {
      const response = await connection.post(request, signal);
      if (isFromProxy(response)) throw new Error(`A proxy answered ${response.status}.`);
      breaker.succeeded();
      return response;
    } catch (cause) {
      if (signal.aborted && !isTimeout(signal.reason)) throw signal.reason;
      breaker.failed();
      throw new SubgraphUnreachable('No valid response.', { cause });
    }
  };
  const sendWithRetry = (request: SubgraphRequest, signal: AbortSignal) =>
    send(request, signal).catch((fault: unknown) => {
      if (signal.aborted || !isConnectionError(fault)) throw fault;
      return send(request, signal);
    });
  return {
    query: (request, signal) => {
      const headers = request.headers ? JSON.stringify(request.headers) : '';
      const key = `${mutations.count} ${request.token} ${headers} ${request.body}`;
      const call = (end: AbortController) => sendWithRetry(request, end.signal);
      return share(key, signal, (end) => within(timeouts.queryMs, end, call));
    },
    mutate: async (request) => {
      try {
        const call = ({ signal }: AbortController) => send(request, signal);
        return await within(timeouts.mutationMs, new AbortController(), call);
      } finally {
        mutations.count += 1;
      }
    },
  };
}

/** A proxy's response in place of an unavailable subgraph (RFC 9110 sections 15.6.3 to 15.6.5). */
function isFromProxy({ status, text }: SubgraphResponse): boolean {
  return status >= 502 && status <= 504 && !text.startsWith('{');
}

/** Aborts a call at its time limit. Not `AbortSignal.timeout`: it makes an error for each call, also when it is in time. */
async function within<Result>(
  timeoutMs: number,
  end: AbortController,
  call: (end: AbortController) => Promise<Result>,
): Promise<Result> {
  const timer = setTimeout(() => end.abort(timedOut()), timeoutMs);
  try {
    return await call(end);
  } finally {
    clearTimeout(timer);
  }
}

const connectionErrors = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

function isConnectionError(fault: unknown): boolean {
  const cause = fault instanceof SubgraphUnreachable ? fault.cause : null;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return connectionErrors.includes(String(code));
}
