import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import type { FastifyError } from 'fastify';
import { GraphQLError } from 'graphql';
import { Problem } from './problem.ts';
import { ProviderFailed } from './provider/provider-failed.ts';

/** Requests that Fastify does not take, in our words. */
const notTaken = new Map<number, readonly [code: string, detail: string]>([
  [400, ['VALIDATION_FAILED', 'The body is not what it says it is.']],
  [413, ['BODY_TOO_LARGE', 'The body is too large.']],
  [415, ['UNSUPPORTED_MEDIA_TYPE', 'Send JSON.']],
]);

/** The identity provider or the database is away. */
const away = new Problem(503, 'UNAVAILABLE', 'Try again later.', {
  retryAfterSeconds: 5,
});

/** What to tell a client of an error. Null for a fault of ours, of which it learns nothing. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof ProviderFailed || isUnavailable(error)) return away;
  if (error instanceof GraphQLError) return madeForClients(error);
  const { statusCode = 500 } = error as FastifyError;
  const words = notTaken.get(statusCode);
  return words ? new Problem(statusCode, ...words) : null;
}

type Http = { readonly status?: number; readonly headers?: ReadonlyMap<string, string> };

/** Errors with a status and a code were made for clients; see auth/src/refused-token.ts. */
function madeForClients({ message, extensions: { code, http } }: GraphQLError): Problem | null {
  const { status, headers } = (http ?? {}) as Http;
  if (code === 'UNAVAILABLE') return away;
  if (!status || typeof code !== 'string') return null;
  const retryAfterSeconds = Number(headers?.get('retry-after') ?? 0);
  return new Problem(status, code, message, { retryAfterSeconds });
}
