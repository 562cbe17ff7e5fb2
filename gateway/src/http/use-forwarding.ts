import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import { pageHeaderNames } from '@souk/platform/runtime/html-page';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import type { SubgraphSettings } from '../graph/subgraph/settings.ts';
import { traceparentOf } from '../request/trace.ts';

/** A path of the gateway that a subgraph serves, as it does not speak GraphQL. */
type ForwardedRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The name of the subgraph, as in the supergraph. */
  readonly subgraph: string;
};

/** For systems and browsers outside, which reach only the gateway. */
const forwardedRoutes: readonly ForwardedRoute[] = [
  { method: 'POST', path: '/webhooks/payments/:provider', subgraph: 'billing' },
  { method: 'POST', path: '/webhooks/carriers/:carrier', subgraph: 'delivery' },
  { method: 'GET', path: '/simulated-payments/:secret', subgraph: 'billing' },
  { method: 'POST', path: '/simulated-payments/:secret', subgraph: 'billing' },
];

/** A callback is small. */
const bodyBytesMax = 65_536;
const timeoutMs = 10_000;
const connections = 10;

/** The headers that reach the subgraph: a signature of Standard Webhooks, and what the body is. */
const requestHeaders = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature'];
/** The headers that reach the client. */
const responseHeaders = [...pageHeaderNames, 'location'];

/**
 * Forwards some paths to subgraphs as they are: the bytes of the body, since a signature covers them, no
 * session and no token. Signed by the gateway, as all requests to subgraphs are. A subgraph that cannot be
 * reached is UNAVAILABLE (503): the sender tries again.
 */
export async function useForwarding(
  http: FastifyInstance,
  settingsOf: (name: string) => SubgraphSettings,
  logger: Pick<Logger, 'warn'>,
  routes = forwardedRoutes,
): Promise<void> {
  const pools = new Map<string, Pool>();
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_: unknown, body: Buffer) => body,
    );
    for (const { method, path, subgraph } of routes) {
      const { url, signingKey } = settingsOf(subgraph);
      if (!url) continue;
      const { origin } = new URL(url);
      const pool = pools.get(origin) ?? new Pool(origin, { connections });
      pools.set(origin, pool);
      scope.route({
        method,
        url: path,
        bodyLimit: bodyBytesMax,
        handler: async (request, reply) => {
          const answer = await forward(pool, signingKey, request).catch((err: unknown) => {
            logger.warn({ err, subgraph }, 'a forwarded request failed');
            return { status: 503, headers: {}, body: '' };
          });
          return reply.status(answer.status).headers(answer.headers).send(answer.body);
        },
      });
    }
  });
  http.addHook('onClose', async () => {
    await Promise.all([...pools.values()].map((pool) => pool.close()));
  });
}

async function forward(pool: Pool, signingKey: string | null, request: FastifyRequest) {
  const { method, url: path } = request;
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const response = await pool.request({
    method: method as 'GET' | 'POST',
    path,
    headers: {
      ...only(requestHeaders, request.headers),
      traceparent: traceparentOf(request.trace),
      ...(signingKey &&
        sign(signingKey, { requestId: randomUUID(), at: new Date(), body, token: null })),
    },
    ...(method === 'POST' && { body }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.body.text();
  return {
    status: response.statusCode,
    headers: only(responseHeaders, response.headers),
    body: text,
  };
}

/** The named headers that have one value. */
function only(
  names: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const found = names.map((name) => [name, headers[name]] as const);
  return Object.fromEntries(
    found.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
