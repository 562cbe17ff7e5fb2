import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormatError } from '../ports.ts';
import { inTrace, traceOf } from '../request/trace.ts';
import { clientError } from './client-error.ts';

/**
 * Answers a path that the router cannot decode, such as `/%zz`, in the form of all other errors. No hook
 * runs for such a request, so this starts its trace.
 */
export function malformedPath(formatError: FormatError) {
  return (_: unknown, { headers }: FastifyRequest, reply: FastifyReply): void => {
    const trace = traceOf(headers.traceparent);
    const error = clientError('BAD_REQUEST', 'The path is not valid: check its percent signs.');
    const errors = [inTrace(trace, () => formatError(error))];
    reply.raw
      .writeHead(400, { 'content-type': 'application/json', 'x-trace-id': trace.id })
      .end(JSON.stringify({ errors }));
  };
}
