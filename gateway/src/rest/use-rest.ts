import { unauthenticated } from '@souk/auth/errors';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, parse } from 'graphql';
import { Problem, sendProblem } from '../http/problem.ts';
import {
  answerErrorsWithProblems,
  answerWithProblems,
} from '../identity/login/answer-with-problems.ts';
import type { Ports, RunGraphQL } from '../ports.ts';
import type { Caller } from '../request/caller.ts';
import { acceptExactJson } from './exact-json.ts';
import { readRequest } from './read-request.ts';
import { type Answer, documentsOf, pathsOf, type Route } from './route.ts';
import { methodsOf, routes } from './routes.ts';
import { runRoute } from './run-route.ts';
import type { RestConfig } from './settings.ts';

export type RestPorts = Pick<Ports, 'graph' | 'identify' | 'checkRights' | 'recordRefusal'> & {
  readonly logger: Logger;
  readonly runGraphQL: RunGraphQL;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the routes of the REST facade. */
    caller: Caller | null;
  }
}

/**
 * Serves the table of routes: each runs its operation on the graph. Every error is a problem (RFC 9457). Call it
 * after the CORS headers are set.
 */
export async function useRest(
  http: FastifyInstance,
  ports: RestPorts,
  settings: RestConfig,
): Promise<void> {
  useMethods(http, ports);
  const { logger, recordRefusal } = ports;
  await http.register(async (scope) => {
    answerErrorsWithProblems(scope, logger, recordRefusal);
    acceptExactJson(scope);
    scope.decorateRequest('caller', null);
    for (const route of routes) serve(scope, route, ports, settings);
  });
  // Unknown paths below /api.
  await http.register(async (scope) => answerWithProblems(scope, logger, recordRefusal), {
    prefix: '/api',
  });
}

/** Answers OPTIONS, and a method that a known path does not have, with the methods that it has (RFC 9110, section 15.5.6). */
function useMethods(http: FastifyInstance, { recordRefusal }: RestPorts): void {
  http.addHook('onRequest', async (request, reply) => {
    const isOptions = request.method === 'OPTIONS';
    if (!request.is404 && !isOptions) return;
    const methods = methodsOf(request.url.split('?')[0] ?? '');
    if (methods.length === 0) return;
    reply.header('allow', methods.join(', '));
    if (isOptions) return reply.code(204).send();
    recordRefusal('METHOD_NOT_ALLOWED', request.trace);
    const detail = `This path has the methods ${methods.join(', ')}.`;
    return sendProblem(reply, new Problem(405, 'METHOD_NOT_ALLOWED', detail));
  });
}

function serve(http: FastifyInstance, route: Route, ports: RestPorts, settings: RestConfig): void {
  let documents: readonly DocumentNode[] | undefined;
  /** Before the body is read, so that a request that is not allowed costs little. */
  const admit = async (request: FastifyRequest): Promise<void> => {
    const caller = await ports.identify(request);
    if (route.login !== 'none' && !caller.viewer) throw unauthenticated();
    documents ??= documentsOf(route).map((text) => parse(text));
    for (const document of documents)
      ports.checkRights(ports.graph.current, document, undefined, caller.viewer);
    request.caller = caller;
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const { caller, ip: address } = request;
    if (!caller) throw new Error('The request was not admitted.');
    const read = readRequest(route, request, settings);
    const answer = await runRoute(ports.runGraphQL, route, read, { caller, address });
    const refused = answer.headers?.['x-souk-refusal'];
    if (refused) ports.recordRefusal(refused, request.trace);
    if (settings.checksAnswers) assertDocumented(route, answer);
    return send(reply, answer);
  };
  for (const path of pathsOf(route)) {
    const url = path.replace(/\{(\w+)\}/g, ':$1');
    http.route({ method: route.method, url, onRequest: admit, handler: handle });
  }
}

function send(reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  reply.code(status).headers(headers);
  return body === undefined ? reply.send() : reply.send(body);
}

/** Throws when the document says something else of the answer: a fault of the row. */
function assertDocumented({ id, answers, conflicts = {} }: Route, { status, body }: Answer): void {
  const [conflict] = Object.values(conflicts);
  const schema = status === 409 ? conflict?.body : answers[status]?.body;
  if (!schema && body === undefined && status in answers) return;
  if (!schema) throw new Error(`${id} has no documented answer ${status}.`);
  const { error } = schema.safeParse(JSON.parse(JSON.stringify(body)));
  if (error)
    throw new Error(`The answer ${status} of ${id} is not as documented: ${error.message}`);
}
