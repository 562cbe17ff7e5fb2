import { pageHeaderNames } from '@souk/platform/runtime/html-page';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import type { SubgraphSettings } from '../graph/subgraph/settings.ts';
import { forwardRequest, only } from './forward-request.ts';

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
  { method: 'GET', path: '/unsubscribe/:key/:kind', subgraph: 'notifications' },
  { method: 'POST', path: '/unsubscribe/:key/:kind', subgraph: 'notifications' },
  { method: 'GET', path: '/mailbox', subgraph: 'notifications' },
  { method: 'GET', path: '/mailbox/:id', subgraph: 'notifications' },
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
            return { status: 503, headers: {}, body: Buffer.alloc(0) };
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
  const { method, url: path, trace } = request;
  const { status, headers, body } = await forwardRequest(
    { pool, signingKey, timeoutMs },
    {
      method: method as 'GET' | 'POST',
      path,
      headers: only(requestHeaders, request.headers),
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      trace,
    },
  );
  return { status, headers: only(responseHeaders, headers), body };
}
