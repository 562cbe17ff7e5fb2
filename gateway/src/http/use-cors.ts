import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What pages of other origins may use. */
const paths = /^\/(graphql|auth|pictures)(?=[/?]|$)/;

const settings: FastifyCorsOptions = {
  credentials: true,
  methods: ['GET', 'POST'],
  allowedHeaders: [
    'content-type',
    'authorization',
    'traceparent',
    'idempotency-key',
    'x-apollo-operation-name',
    'apollo-require-preflight',
    'last-event-id',
  ],
  exposedHeaders: ['x-trace-id', 'retry-after'],
  // The longest that Chromium keeps the response to a preflight.
  maxAge: 7_200,
};

/**
 * Lets pages of exactly these origins use `/graphql`, `/auth` and `/pictures`, with their browser's session (Fetch
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
