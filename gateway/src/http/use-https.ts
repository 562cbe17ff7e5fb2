import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import type { TrustProxy } from './client-address.ts';
import { clientError } from './client-error.ts';

/** Throws FORBIDDEN (403) when a client has sent the request to a trusted proxy without TLS. */
export type AssertHttps = (request: IncomingMessage) => void;

/** A year (RFC 6797). Other names of the domain are not ours to decide about, so without `includeSubDomains`. */
const strictTransport = 'max-age=31536000';
const plain = ['http', 'ws'];
const secure = ['https', 'wss'];

/**
 * Makes clients use HTTPS: a request that reached a trusted proxy without TLS is redirected to `publicUrl`, if it
 * is a GET or HEAD. Others are refused, as their body and credentials have already been sent: a redirect would hide
 * that. Responses over TLS have `Strict-Transport-Security`. A client inside the network, which comes through no
 * proxy, may use plain HTTP. Returns the check for upgrades to WebSocket.
 */
export function useHttps(
  http: FastifyInstance,
  publicUrl: string,
  trustProxy: TrustProxy,
): AssertHttps {
  const { origin } = new URL(publicUrl);
  http.addHook('onRequest', async ({ raw, url, method }, reply) => {
    const protocol = protocolOf(raw, trustProxy);
    if (secure.includes(protocol)) reply.header('strict-transport-security', strictTransport);
    if (!plain.includes(protocol)) return;
    if (method !== 'GET' && method !== 'HEAD') throw httpsNeeded(origin);
    // A path only: a request for a proxy has a whole address there.
    return reply.redirect(`${origin}${url.startsWith('/') ? url : '/'}`, 308);
  });
  return (request) => {
    if (plain.includes(protocolOf(request, trustProxy))) throw httpsNeeded(origin);
  };
}

/** How the client reached us, or the proxy that we trust; empty for plain HTTP without a proxy. */
function protocolOf({ headers, socket }: IncomingMessage, trustProxy: TrustProxy): string {
  const forwarded = headers['x-forwarded-proto'];
  if (forwarded !== undefined && trustProxy(socket.remoteAddress ?? '', 0)) {
    // The last entry is that of the proxy itself, as in `X-Forwarded-For`.
    return String(forwarded).split(',').at(-1)?.trim().toLowerCase() ?? '';
  }
  return socket instanceof TLSSocket ? 'https' : '';
}

const httpsNeeded = (origin: string) =>
  clientError('FORBIDDEN', `This needs HTTPS. Send the request to ${origin}.`, 403);
