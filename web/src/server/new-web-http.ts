import type { Logger } from '@souk/platform/runtime/logger';
import { httpsOptions } from '@souk/platform/runtime/tls/follow-certificate';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { WebConfig } from '../config.ts';

/** The largest form: an order with its addresses and a note. */
const bodyBytesMax = 65_536;

/** Creates the HTTP server of the web, without routes. */
export function newWebHttp({ proxies, tls }: WebConfig, logger: Logger): FastifyInstance {
  const http = Fastify({
    bodyLimit: bodyBytesMax,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    // Streams of events never end by themselves.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    ...httpsOptions(tls.certificate),
  });
  http.setErrorHandler((fault: FastifyError, request, reply) => {
    const { statusCode = 500, message } = fault;
    if (statusCode < 500) return reply.status(statusCode).type('text/plain').send(message);
    logger.error({ err: fault, path: request.url.split('?')[0] }, 'a page failed');
    const text = 'This page cannot be shown now. Try again in a moment.';
    return reply.status(503).type('text/plain').send(text);
  });
  return http;
}
