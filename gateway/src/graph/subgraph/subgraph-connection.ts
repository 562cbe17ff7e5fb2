import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import { Pool } from 'undici';
import { type Trace, traceparentOf } from '../../request/trace.ts';
import type { SubgraphSettings } from './settings.ts';

/** One GraphQL request as it goes to a subgraph. */
export type Outgoing = {
  readonly body: string;
  /** Null: anonymous, or a subgraph that gets no token. */
  readonly token: string | null;
  readonly trace: Trace;
};

export type Answer = {
  readonly status: number;
  readonly text: string;
  /** What the caller's token says of them has changed: their session needs another one. */
  readonly refreshSession?: boolean;
};

/** The way to one subgraph. */
export type Line = {
  /** Sends once. Rejects when there was no whole answer, or the signal aborted. */
  readonly post: (request: Outgoing, signal: AbortSignal) => Promise<Answer>;
  /** How many wait for a free connection. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
};

const connections = 50;
const connectMs = 2_000;
const answerBytesMax = 20 * 2 ** 20;

/** Opens the way to a subgraph: at most 50 requests at once, over connections that are kept. */
export function lineTo(url: string, signingKey: SubgraphSettings['signingKey']): Line {
  const { origin, pathname, search } = new URL(url);
  // Who calls says how long to wait.
  const pool = new Pool(origin, {
    connections,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: answerBytesMax,
    connect: { timeout: connectMs },
  });
  return {
    post: async (request, signal) => {
      const { body } = request;
      const headers = headersOf(request, signingKey);
      const path = `${pathname}${search}`;
      const answer = await pool.request({ method: 'POST', path, headers, body, signal });
      return {
        status: answer.statusCode,
        text: await answer.body.text(),
        refreshSession: answer.headers['x-souk-refresh-session'] === '1',
      };
    },
    waiting: () => pool.stats.queued,
    close: () => pool.close(),
  };
}

/** Signed at the last moment: a request id counts once, so each attempt needs its own. */
function headersOf({ body, token, trace }: Outgoing, key: string | null): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    traceparent: traceparentOf(trace),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && sign(key, { requestId: randomUUID(), at: new Date(), body, token })),
  };
}
