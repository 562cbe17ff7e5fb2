import { closeGracefully } from '@souk/platform/runtime/close-gracefully';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { httpsOptions } from '@souk/platform/runtime/tls/follow-certificate';
import type { CertificateFiles } from '@souk/platform/runtime/tls/tls-settings';
import type { Tracer } from '@souk/platform/runtime/tracing/span';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormatError } from '../ports.ts';
import { inTrace, type Trace, traceOf } from '../request/trace.ts';
import { type TrustProxy, trustProxies } from './client-address.ts';
import { clientError, clientErrorHandler, statusOf } from './client-error.ts';
import { keepForwardedAddresses } from './forwarded-addresses.ts';
import { limitConnections } from './limit-connections.ts';
import { malformedPath } from './malformed-path.ts';
import { beginRequestSpan, endRequestSpans } from './request-span.ts';
import { defaultHttpSettings, type HttpSettings } from './settings.ts';
import { unsupported, useBodyEncoding } from './use-body-encoding.ts';

declare module 'fastify' {
  interface FastifyRequest {
    trace: Trace;
  }
}

/** The longest interval in which the server looks for requests that take too long to arrive. */
const checkMsMax = 1_000;

/** Fastify's codes for a body that its parser for JSON rejects. */
const invalidJson = ['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY'];

/** Sent with each 503 that has no `retry-after` of its own. */
const retryAfterSeconds = 5;

type Connection = {
  /** With one it speaks HTTPS. */
  readonly certificate?: CertificateFiles | null;
  /** Without one, requests have no spans. */
  readonly tracer?: Tracer | undefined;
};

/**
 * Creates the HTTP server, without routes. Every request has a trace, which its response names in `x-trace-id`. Errors outside of GraphQL execution are sent in the same form as GraphQL errors.
 */
export function newHttp(
  bodyLimit: number,
  formatError: FormatError,
  trustProxy: TrustProxy = trustProxies([]),
  settings: HttpSettings = defaultHttpSettings,
  { certificate = null, tracer }: Connection = {},
): FastifyInstance {
  const http = Fastify({
    ...{ bodyLimit, trustProxy, forceCloseConnections: 'idle' as const },
    // A body with a field `__proto__` is valid JSON: the field is left out, as `parseExactJson` does.
    ...{ onProtoPoisoning: 'remove' as const, onConstructorPoisoning: 'remove' as const },
    ...timeoutsOf(settings, certificate),
    // Clients of older systems write their paths in any case, and with a slash at the end.
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
    clientErrorHandler: clientErrorHandler(formatError),
    frameworkErrors: malformedPath(formatError),
  });
  limitConnections(http.server, settings, trustProxy, formatError);
  http.removeContentTypeParser('text/plain');
  http.decorateRequest('trace');
  http.addHook('onRequest', (request, reply, done) => {
    keepForwardedAddresses(request.raw.headers);
    request.trace = traceOf(request.headers.traceparent);
    beginRequestSpan(tracer, request);
    reply.headers({
      'x-trace-id': request.trace.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'none'",
    });
    inTrace(request.trace, done);
  });
  // 401 needs a challenge, 503 a time to wait (RFC 9110 sections 10.2.3 and 15.5.2, RFC 6750 section 3).
  http.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') crashPoint('gateway/http/answered');
    if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer');
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after'))
      reply.header('retry-after', retryAfterSeconds);
  });
  if (tracer) endRequestSpans(http);
  // Reading the body loses the trace, as it continues from the socket's events.
  http.addHook('preValidation', (request, _, done) => inTrace(request.trace, done));
  useBodyEncoding(http);
  closeGracefully(http);
  useErrorReplies(http, formatError);
  return http;
}

/** What fails outside of GraphQL execution, and a path without a route. */
function useErrorReplies(http: FastifyInstance, formatError: FormatError): void {
  http.setErrorHandler<FastifyError | GraphQLError>((error, request, reply) =>
    inTrace(request.trace, () => {
      // The connection was closed before the request was complete: nobody gets an answer.
      if (request.raw.socket.destroyed && !request.raw.complete) return reply.hijack();
      const status = 'statusCode' in error ? (error.statusCode ?? 500) : statusOf(error);
      const isFinal = error instanceof GraphQLError || status >= 500;
      const shown = isFinal ? error : clientErrorOf(error);
      return reply.status(status).send({ errors: [formatError(shown)] });
    }),
  );
  http.setNotFoundHandler((request, reply) =>
    inTrace(request.trace, () => {
      const error = clientError('NOT_FOUND', 'Not found.');
      return reply.status(404).send({ errors: [formatError(error)] });
    }),
  );
}

function clientErrorOf({ code, statusCode }: FastifyError): GraphQLError {
  if (statusCode === 413) return clientError('BODY_TOO_LARGE', 'The request body is too large.');
  if (statusCode === 415) return unsupported('Send the body as `content-type: application/json`.');
  if (invalidJson.includes(code)) return clientError('BAD_REQUEST', 'The body is not valid JSON.');
  return clientError(
    'BAD_REQUEST',
    'The request is not valid HTTP. Check its method, headers and length.',
  );
}

/** The options that differ between HTTP and HTTPS, where the handshake may take as long as the headers. */
function timeoutsOf({ headersMs, receiveMs }: HttpSettings, certificate: CertificateFiles | null) {
  const headersTimeout = Math.min(headersMs, receiveMs);
  const connectionsCheckingInterval = Math.min(headersTimeout, checkMsMax);
  const timeouts = { headersTimeout, connectionsCheckingInterval };
  const secure = httpsOptions(certificate, { ...timeouts, handshakeTimeout: headersTimeout });
  return { requestTimeout: receiveMs, http: timeouts, ...secure };
}
