import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Kind } from 'graphql';
import { inTrace, traceIdIn } from '../runtime/trace.ts';
import { currentSpan, type Span, type Tracer, withSpan } from '../runtime/tracing/span.ts';

/**
 * Runs each request within the trace that its `traceparent` names, so that its log lines have the trace id, and
 * with a tracer within a span of its own. It begins once the body is read, as reading it loses the asynchronous
 * context.
 */
export function traceRequests(http: FastifyInstance, tracer: Tracer | undefined): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  http.addHook('preValidation', (request, _, done) => {
    const { traceparent } = request.headers;
    const traceId = traceIdIn(traceparent);
    const span = traceId && typeof traceparent === 'string' && begin(tracer, request, traceparent);
    if (span) spans.set(request, span);
    inTrace(traceId, () => withSpan(span || undefined, done));
  });
  http.addHook('onResponse', async (request, { statusCode }) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': statusCode });
    span?.end();
  });
}

function begin(tracer: Tracer | undefined, request: FastifyRequest, traceparent: string) {
  const { method, routeOptions } = request;
  const route = routeOptions.url ?? 'unknown';
  const attributes = { 'http.request.method': method, 'http.route': route };
  return tracer?.start(`${method} ${route}`, { traceparent }, { kind: 'server', attributes });
}

/** Apollo plugin: the span of a request says which fields of the graph it asks for. */
export const traceOperations: ApolloServerPlugin = {
  requestDidStart: async () => ({
    executionDidStart: async ({ operation }) => {
      const fields = operation.selectionSet.selections.flatMap((selection) =>
        selection.kind === Kind.FIELD ? selection.name.value : [],
      );
      currentSpan()?.set({
        'graphql.operation.type': operation.operation,
        'graphql.root_fields': fields.join(' '),
      });
    },
  }),
};
