import type { Breaker } from './circuit-breaker.ts';
import { singleFlight } from './single-flight.ts';
import type { Answer, Line, Outgoing } from './subgraph-connection.ts';

/** The subgraph could not be asked, or gave no answer. `cause` says why, for the log. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** How long one fetch may take, all its attempts together. */
export type Timeouts = { readonly queryMs: number; readonly mutationMs: number };

/** Counts the mutations that have ended, over all subgraphs. */
export type Writes = { count: number };

const waitingMax = 1_000;

/** Asks one subgraph. */
export type Fetcher = {
  /**
   * Asks once for equal queries of one token at the same time. A query that began before a mutation
   * ended is not shared with one that came after it: its answer may be too old. A query is tried a
   * second time when the connection failed.
   */
  readonly query: (request: Outgoing, signal: AbortSignal) => Promise<Answer>;
  /** Asks exactly once, and goes on when the client has left: it can't be undone half-way. */
  readonly mutate: (request: Outgoing) => Promise<Answer>;
};

/** Both reject with Unreachable, or with the signal's reason. */
export function fetcherOn(
  line: Line,
  breaker: Breaker,
  timeouts: Timeouts,
  writes: Writes,
): Fetcher {
  const share = singleFlight<Answer>();
  const ask = async (request: Outgoing, signal: AbortSignal) => {
    if (!breaker.mayCall()) throw new Unreachable('It has not answered for a while.');
    if (line.waiting() >= waitingMax) throw new Unreachable('Too many are waiting for it.');
    try {
      const answer = await line.post(request, signal);
      if (isFromProxy(answer)) throw new Error(`A proxy answered ${answer.status}.`);
      breaker.succeeded();
      return answer;
    } catch (cause) {
      if (signal.aborted && !isTimeout(signal.reason)) throw signal.reason;
      breaker.failed();
      throw new Unreachable('It gave no answer.', { cause });
    }
  };
  const askTwice = (request: Outgoing, signal: AbortSignal) =>
    ask(request, signal).catch((fault: unknown) => {
      if (signal.aborted || !isConnectionFault(fault)) throw fault;
      return ask(request, signal);
    });
  return {
    query: (request, signal) => {
      const key = `${writes.count} ${request.token} ${request.body}`;
      return share(key, signal, (leftByAll) => {
        const tooLate = AbortSignal.timeout(timeouts.queryMs);
        return askTwice(request, AbortSignal.any([leftByAll, tooLate]));
      });
    },
    mutate: async (request) => {
      try {
        return await ask(request, AbortSignal.timeout(timeouts.mutationMs));
      } finally {
        writes.count += 1;
      }
    },
  };
}

/** What is said in place of a subgraph that is away (RFC 9110 sections 15.6.3 to 15.6.5). */
function isFromProxy({ status, text }: Answer): boolean {
  return status >= 502 && status <= 504 && !text.startsWith('{');
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

const connectionFaults = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

function isConnectionFault(fault: unknown): boolean {
  const cause = fault instanceof Unreachable ? fault.cause : null;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return connectionFaults.includes(String(code));
}
