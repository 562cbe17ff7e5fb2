import { crashPoint } from '@souk/platform/runtime/crash-point';
import { closeGracefully } from '@souk/platform/runtime/graceful-close';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormatError } from '../ports.ts';
import { inTrace, type Trace, traceOf } from '../request/trace.ts';
import { type Trust, trustIn } from './client-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    trace: Trace;
  }
}

/** For a request to arrive as a whole: a client may not hold a connection by sending slowly. */
const requestTimeout = 30_000;

/** For what is away or too busy to come back. */
const retryAfterSeconds = 5;

/**
 * The HTTP server, without routes. Every request has a trace, which its answer names in
 * `x-trace-id`. What goes wrong outside GraphQL's execution is answered as its errors are.
 */
export function newHttp(
  bodyLimit: number,
  formatError: FormatError,
  trustProxy: Trust = trustIn([]),
): FastifyInstance {
  const http = Fastify({ bodyLimit, requestTimeout, trustProxy, forceCloseConnections: 'idle' });
  http.decorateRequest('trace');
  http.addHook('onRequest', (request, reply, done) => {
    request.trace = traceOf(request.headers.traceparent);
    reply.headers({
      'x-trace-id': request.trace.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'none'",
    });
    inTrace(request.trace, done);
  });
  // Who is refused is told how to do better (RFC 9110 sections 10.2.3 and 15.5.2, RFC 6750 section 3).
  http.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') crashPoint('gateway/http/answered');
    if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer');
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after'))
      reply.header('retry-after', retryAfterSeconds);
  });
  // Reading the body loses the trace, as it goes on from the socket's events.
  http.addHook('preValidation', (request, _, done) => inTrace(request.trace, done));
  closeGracefully(http);
  http.setErrorHandler<FastifyError | GraphQLError>((error, request, reply) =>
    inTrace(request.trace, () => {
      const status = statusOf(error);
      const isOurs = error instanceof GraphQLError || status >= 500;
      const shown = isOurs ? error : refusalOf(error);
      return reply.status(status).send({ errors: [formatError(shown)] });
    }),
  );
  http.setNotFoundHandler((request, reply) =>
    inTrace(request.trace, () => {
      const error = refused('NOT_FOUND', 'There is nothing here.');
      return reply.status(404).send({ errors: [formatError(error)] });
    }),
  );
  return http;
}

function statusOf(error: FastifyError | GraphQLError): number {
  if (!(error instanceof GraphQLError)) return error.statusCode ?? 500;
  const { status = 500 } = (error.extensions.http ?? {}) as { readonly status?: number };
  return status;
}

function refusalOf({ code, statusCode }: FastifyError): GraphQLError {
  if (statusCode === 413) return refused('BODY_TOO_LARGE', 'The request is too large.');
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY') return refused('BAD_REQUEST', 'This is no JSON.');
  return refused('BAD_REQUEST', 'The request makes no sense.');
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
