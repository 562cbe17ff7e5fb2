import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import { Pool } from 'undici';
import { type Trace, traceparentOf } from '../../request/trace.ts';
import { Exchange, type SubgraphResponse } from './exchange.ts';
import type { SubgraphSettings } from './settings.ts';

/** One GraphQL request to a subgraph. */
export type SubgraphRequest = {
  readonly body: string;
  /** Null: the caller is anonymous, or the subgraph gets no token. */
  readonly token: string | null;
  readonly trace: Trace;
  /** More headers; those of the gateway itself win. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type { SubgraphResponse };

/** The HTTP connections to one subgraph. */
export type SubgraphConnection = {
  /** Sends once. Rejects without a complete response, with the signal's reason as soon as it aborts. */
  readonly post: (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphResponse>;
  /** The number of requests that wait for a free connection. */
  readonly queued: () => number;
  readonly close: () => Promise<void>;
};

const connections = 50;
const connectMs = 2_000;

/** Opens a pool of at most 50 persistent connections, each with one request at a time. */
export function openSubgraphConnection(
  url: string,
  signingKey: SubgraphSettings['signingKey'],
): SubgraphConnection {
  const { origin, pathname, search } = new URL(url);
  const path = `${pathname}${search}`;
  // No timeouts here: the caller's signal has them.
  const pool = new Pool(origin, {
    connections,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: connectMs },
  });
  // The pool counts by asking each of its connections.
  let open = 0;
  return {
    post: (request, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const { body } = request;
        const headers = headersOf(request, signingKey);
        open += 1;
        const onOver = () => {
          open -= 1;
        };
        const exchange = new Exchange(signal, { resolve, reject, onOver });
        return pool.dispatch({ method: 'POST', path, headers, body }, exchange);
      }),
    queued: () => Math.max(0, open - connections),
    close: () => pool.close(),
  };
}

/** Signs each attempt anew: a request id is accepted once. */
function headersOf(
  { body, token, trace, headers }: SubgraphRequest,
  key: string | null,
): Record<string, string> {
  return {
    ...headers,
    'content-type': 'application/json',
    accept: 'application/json',
    traceparent: traceparentOf(trace),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && sign(key, { requestId: randomUUID(), at: new Date(), body, token })),
  };
}
