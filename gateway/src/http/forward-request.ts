import { randomUUID } from 'node:crypto';
import { unavailable } from '@souk/auth/errors';
import { sign } from '@souk/auth/signature';
import type { Pool } from 'undici';
import { type Trace, traceparentOf } from '../request/trace.ts';

/** A request to a path of a subgraph beside `/graphql`. */
export type ForwardedRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The access token of the caller; null when it gets none. */
  readonly token?: string | null;
  readonly trace: Trace;
};

/** How a subgraph is reached. */
export type Forwarding = {
  readonly pool: Pool;
  /** Null: unsigned. */
  readonly signingKey: string | null;
  readonly timeoutMs: number;
};

export type ForwardedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/**
 * Sends a request to a subgraph, signed with its body and its token as all requests to subgraphs are.
 * Throws UNAVAILABLE (503) when it is not answered in time.
 */
export async function forwardRequest(
  { pool, signingKey, timeoutMs }: Forwarding,
  { method, path, headers, body = Buffer.alloc(0), token = null, trace }: ForwardedRequest,
): Promise<ForwardedResponse> {
  const sent = pool.request({
    method,
    path,
    headers: {
      ...headers,
      traceparent: traceparentOf(trace),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(signingKey && sign(signingKey, { requestId: randomUUID(), at: new Date(), body, token })),
    },
    ...(method === 'POST' && { body }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const read = async () => {
    const { statusCode: status, headers: answered, body: content } = await sent;
    return { status, headers: answered, body: Buffer.from(await content.arrayBuffer()) };
  };
  return read().catch((fault: unknown) => {
    throw unavailable(fault);
  });
}

/** The named headers that have one value. */
export function only(
  names: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const found = names.map((name) => [name, headers[name]] as const);
  return Object.fromEntries(
    found.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
