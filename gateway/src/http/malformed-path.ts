import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormatError } from '../ports.ts';
import { inTrace, traceOf } from '../request/trace.ts';
import { clientError } from './client-error.ts';
import { Problem, problemBody } from './problem.ts';

const message = 'The path is not valid: check its percent signs.';
/** The paths whose errors are problems. */
const problemPaths = /^\/(auth|operations|api|users|orders|inventory)(?=[/?]|$)/i;

/**
 * Answers a path that the router cannot decode, such as `/%zz`, in the form of all other errors of that path.
 * No hook runs for such a request, so this starts its trace.
 */
export function malformedPath(formatError: FormatError) {
  return (_: unknown, { headers, url }: FastifyRequest, reply: FastifyReply): void => {
    const trace = traceOf(headers.traceparent);
    const error = inTrace(trace, () => formatError(clientError('BAD_REQUEST', message)));
    const problem = problemPaths.test(url) && new Problem(400, 'BAD_REQUEST', message);
    const body = problem ? problemBody(problem, trace.id) : { errors: [error] };
    const type = problem ? 'application/problem+json' : 'application/json';
    reply.raw
      .writeHead(400, { 'content-type': type, 'x-trace-id': trace.id })
      .end(JSON.stringify(body));
  };
}
