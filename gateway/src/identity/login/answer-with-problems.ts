import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { Problem, sendProblem } from '../../http/problem.ts';
import type { RecordRefusal } from '../../ports.ts';
import { ProviderFailed } from './provider/provider-failed.ts';

/** Sends a problem and records it as a refusal. */
type Refuse = (reply: FastifyReply, problem: Problem) => FastifyReply;

/** Answers every error of these routes, and every unknown path below their prefix, with a problem. */
export function answerWithProblems(
  http: FastifyInstance,
  logger: Logger,
  recordRefusal: RecordRefusal,
): void {
  const refuse = answerErrorsWithProblems(http, logger, recordRefusal);
  http.setNotFoundHandler((_, reply) => {
    return refuse(reply, new Problem(404, 'NOT_FOUND', 'Not found.'));
  });
}

/**
 * Answers every error of these routes with a problem (RFC 9457). Logs faults under the trace id that the
 * client sees, without details for the client. Records all others as refusals.
 */
export function answerErrorsWithProblems(
  http: FastifyInstance,
  logger: Logger,
  recordRefusal: RecordRefusal,
): Refuse {
  const refuse: Refuse = (reply, problem) => {
    recordRefusal(problem.code, reply.request.trace);
    return sendProblem(reply, problem);
  };
  http.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    const about = { err: error, traceId: request.trace.id };
    if (problem?.status === 503) logger.warn(about, 'a dependency is unavailable');
    if (problem) return refuse(reply, problem);
    logger.error(about, 'request failed');
    return sendProblem(reply, new Problem(500, 'INTERNAL', 'Internal error.'));
  });
  return refuse;
}

/** Codes and messages for requests that Fastify rejects, by status. */
const fastifyErrors = new Map<number, readonly [code: string, detail: string]>([
  [400, ['VALIDATION_FAILED', 'The body is malformed: it does not match its content type.']],
  [413, ['BODY_TOO_LARGE', 'The body is too large.']],
  [415, ['UNSUPPORTED_MEDIA_TYPE', 'Unsupported content type: send JSON or a URL-encoded form.']],
]);

/** The identity provider or a database is out of reach. */
const unavailable = new Problem(503, 'UNAVAILABLE', 'Temporarily unavailable. Try again later.', {
  retryAfterSeconds: 5,
});

/** The problem to send for an error. Null for a fault, which clients must not see. */
function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof ProviderFailed || isUnavailable(error)) return unavailable;
  if (error instanceof GraphQLError) return clientErrorOf(error);
  const { statusCode = 500 } = error as FastifyError;
  const replacement = fastifyErrors.get(statusCode);
  return replacement ? new Problem(statusCode, ...replacement) : null;
}

type Http = { readonly status?: number; readonly headers?: ReadonlyMap<string, string> };

/** Null unless the error has a status and a code, as those for clients do; see auth/src/errors.ts. */
function clientErrorOf({ message, extensions: { code, http } }: GraphQLError): Problem | null {
  const { status, headers } = (http ?? {}) as Http;
  if (code === 'UNAVAILABLE') return unavailable;
  // A subgraph sends no status.
  if (code === 'RATE_LIMITED' && !status) return new Problem(429, code, message);
  if (!status || typeof code !== 'string') return null;
  const retryAfterSeconds = Number(headers?.get('retry-after') ?? 0);
  return new Problem(status, code, message, { retryAfterSeconds });
}
