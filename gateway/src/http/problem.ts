import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';

/** A value of a request that is not valid, and why. */
export type FieldError = { readonly path: string; readonly message: string };
type Extras = {
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the body, such as the current prices. */
  readonly members?: Readonly<Record<string, unknown>>;
};

/** An error response, with everything that a client may know about it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly extras: Extras;

  constructor(status: number, code: string, detail: string, extras: Extras = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }
}

/**
 * Sends a problem in the form of RFC 9457. Its additions are `code`, for programs, `message`, the same
 * as `detail`, the trace id, and the invalid `fields` of the request.
 */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfterSeconds, headers } = problem.extras;
  if (headers) reply.headers(headers);
  if (retryAfterSeconds) reply.header('retry-after', retryAfterSeconds);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(problemBody(problem, reply.request.trace.id));
}

/** The body of a problem, for a connection without a reply of the framework as well. */
export function problemBody({ status, code, message, extras }: Problem, traceId: string): object {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    code,
    detail: message,
    message,
    traceId,
    ...(extras.fields && { fields: extras.fields }),
    ...extras.members,
  };
}
