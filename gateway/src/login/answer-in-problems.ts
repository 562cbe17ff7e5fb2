import type { FastifyInstance } from 'fastify';
import { currentTrace } from '../trace.ts';
import { Problem, sendProblem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** Answers every error of these routes, and every path that is none, as a problem. */
export function answerInProblems(http: FastifyInstance): void {
  http.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem) return sendProblem(reply, problem);
    request.log.error({ err: error, traceId: currentTrace().id }, 'request failed');
    return sendProblem(reply, new Problem(500, 'INTERNAL', 'Something went wrong here.'));
  });
  http.setNotFoundHandler((_, reply) => {
    return sendProblem(reply, new Problem(404, 'NOT_FOUND', 'There is nothing here.'));
  });
}
