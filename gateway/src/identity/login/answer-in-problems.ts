import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance } from 'fastify';
import { problemOf } from './answer-with-problems.ts';
import { Problem, sendProblem } from './problem.ts';

/**
 * Answers every error of these routes, and every path that is none, as a problem. Faults of ours
 * are told to the log only, under the trace that the client is shown.
 */
export function answerInProblems(http: FastifyInstance, logger: Logger): void {
  http.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    const about = { err: error, traceId: request.trace.id };
    if (problem?.status === 503) logger.warn(about, 'not available');
    if (problem) return sendProblem(reply, problem);
    logger.error(about, 'request failed');
    return sendProblem(reply, new Problem(500, 'INTERNAL', 'Something went wrong here.'));
  });
  http.setNotFoundHandler((_, reply) => {
    return sendProblem(reply, new Problem(404, 'NOT_FOUND', 'There is nothing here.'));
  });
}
