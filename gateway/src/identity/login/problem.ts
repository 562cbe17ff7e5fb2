import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';

type FieldError = { readonly path: string; readonly message: string };
type More = { readonly fields?: readonly FieldError[]; readonly retryAfterSeconds?: number };

/** A "no" that says all that a client may know of it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: More;

  constructor(status: number, code: string, detail: string, more: More = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** Answers as RFC 9457 says, with what features.md C-12 adds. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, message, more } = problem;
  if (more.retryAfterSeconds) reply.header('retry-after', more.retryAfterSeconds);
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
      ...(more.fields && { fields: more.fields }),
    });
}
