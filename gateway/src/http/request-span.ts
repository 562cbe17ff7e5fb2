import type { Tracer } from '@souk/platform/runtime/tracing/span';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Begins the span of a request, in the trace that its client began, or as the first of a trace. */
export function beginRequestSpan(
  tracer: Tracer | undefined,
  { trace, method, headers, routeOptions }: FastifyRequest,
): void {
  const given = headers.traceparent;
  const isContinued = typeof given === 'string' && given.includes(trace.id);
  const origin = { traceparent: isContinued ? given : null, traceId: trace.id };
  const route = routeOptions.url ?? 'unknown';
  const attributes = { 'http.request.method': method, 'http.route': route };
  trace.span = tracer?.start(`${method} ${route}`, origin, { kind: 'server', attributes });
}

/** Ends the span of each request with its response, or when the client disconnects before. */
export function endRequestSpans(http: FastifyInstance): void {
  http.addHook('onResponse', async ({ trace }, { statusCode }) => {
    // A request with a malformed path has no trace.
    trace?.span?.set({ 'http.response.status_code': statusCode });
    trace?.span?.end();
  });
}
