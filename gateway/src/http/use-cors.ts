import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What pages of other origins may use. */
const paths = /^\/(graphql|auth|pictures|api|users|orders|inventory)(?=[/?]|$)/i;

const settings: FastifyCorsOptions = {
  credentials: true,
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: [
    'content-type',
    'authorization',
    'traceparent',
    'idempotency-key',
    'if-match',
    'x-apollo-operation-name',
    'apollo-require-preflight',
    'last-event-id',
  ],
  exposedHeaders: ['x-trace-id', 'retry-after', 'location', 'link', 'etag', 'x-souk-refusal'],
  // OPTIONS without a preflight is a question for the methods of a path.
  strictPreflight: false,
  // The longest that Chromium keeps the response to a preflight.
  maxAge: 7_200,
};

/**
 * Lets pages of exactly these origins use `/graphql`, `/auth`, `/pictures` and the paths of the REST facade, with their browser's session (Fetch
 * standard, CORS protocol). A browser sends a request of any other page only if it needs no preflight,
 * and hides the response from that page. Call it before routes are registered.
 */
export async function useCors(http: FastifyInstance, origins: readonly string[]): Promise<void> {
  await http.register(cors, {
    delegator: ({ headers: { origin = '' }, url }, done) => {
      const isAllowed = paths.test(url) && origins.includes(origin);
      done(null, { ...settings, origin: isAllowed && origin });
    },
  });
}
