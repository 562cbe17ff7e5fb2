import httpProxy from '@fastify/http-proxy';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { WebConfig } from '../config.ts';

/** What the gateway serves on the origin of the pages, besides the graph: logins, REST facade, pictures and tools. */
const gatewayPaths = [
  '/auth',
  '/api',
  '/pictures',
  '/swagger',
  '/explorer',
  '/session.js',
] as const;

/** Passes requests on to the gateway, with sockets and event streams, and the address of the client. */
export const useGateway: FastifyPluginAsync<WebConfig> = async (
  http,
  { gatewayUrl, publicUrl },
) => {
  const shared = {
    upstream: gatewayUrl,
    // A stream of events ends when its client leaves, and no earlier.
    http: { requestOptions: { timeout: 0 } },
    undici: { bodyTimeout: 0, headersTimeout: 0, connections: 128 },
    replyOptions: {
      // A login returns to where it began. Some browsers do not say where that was.
      rewriteRequestHeaders: (request: Client, headers: object) => ({
        referer: publicUrl,
        ...forwarded(request, headers),
      }),
    },
  };
  const sockets = {
    websocket: true as const,
    // The types of the library lack what its description has.
    wsClientOptions: { rewriteRequestHeaders: socketHeaders } as object,
  };
  for (const prefix of gatewayPaths)
    await http.register(httpProxy, { ...shared, prefix, rewritePrefix: prefix });
  const graph = { prefix: '/graphql', rewritePrefix: '/graphql' };
  await http.register(httpProxy, { ...shared, ...sockets, ...graph });
};

type Client = Pick<FastifyRequest, 'ip' | 'protocol' | 'headers'>;

/** The headers that say whom the gateway answers: the client, not this server. */
function forwarded(request: Client, headers: object) {
  return { ...headers, 'x-forwarded-for': request.ip, 'x-forwarded-proto': request.protocol };
}

/** The headers of a socket by which the gateway knows its client. */
function socketHeaders(headers: object, request: Client) {
  const { cookie, origin, authorization } = request.headers;
  const own = Object.entries({ cookie, origin, authorization }).filter(([, value]) => value);
  return forwarded(request, { ...headers, ...Object.fromEntries(own) });
}
