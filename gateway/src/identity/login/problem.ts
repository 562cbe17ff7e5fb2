import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';

type FieldError = { readonly path: string; readonly message: string };
type Extras = { readonly fields?: readonly FieldError[]; readonly retryAfterSeconds?: number };

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
 * as `detail`, the trace id, and the invalid `fields` of the body.
 */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, message, extras } = problem;
  if (extras.retryAfterSeconds) reply.header('retry-after', extras.retryAfterSeconds);
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      title: STATUS_CODES[status],
      status,
      code,
      detail: message,
      message,
      traceId: reply.request.trace.id,
      ...(extras.fields && { fields: extras.fields }),
    });
}
