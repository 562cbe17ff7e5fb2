import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem } from '../http/problem.ts';
import { statusOfCode } from '../http/status-of-code.ts';
import type { RunGraphQL } from '../ports.ts';
import type { Sender } from '../request/caller.ts';
import type { ReadRequest } from './read-request.ts';
import { notFound } from './reads.ts';
import { codeOf, problemOf } from './refusals.ts';
import type { RefusedMember } from './refused-member.ts';
import type { Answer, Route } from './route.ts';

/** A page of a hundred orders with their items costs about 2,100; a test compares all rows with this limit. */
const costMax = 2_500;

/** How long a request waits for the end of a checkout, and how often it looks. */
const waitMs = 10_000;
const pollMs = 300;

const underWay = new Problem(
  409,
  'REQUEST_IN_PROGRESS',
  'The checkout of the order has not ended yet. Repeat the request in a second.',
  { retryAfterSeconds: 1 },
);

type Data = Readonly<Record<string, unknown>>;

/**
 * Runs the operation of a row on the graph, with the rights and limits of its sender. Throws a Problem or a
 * GraphQLError for what is not a success.
 */
export async function runRoute(
  runGraphQL: RunGraphQL,
  route: Route,
  read: ReadRequest,
  sender: Sender,
): Promise<Answer> {
  const { request } = read;
  const run = async (document: string, variables: Data): Promise<Data> => {
    const { data, errors } = await runGraphQL(document, variables, sender, costMax);
    // Data beside errors is not used: a part of an answer would look complete.
    if (errors?.[0]) throw asError(errors[0] as GraphQLFormattedError);
    return data as Data;
  };
  const attempt = async (): Promise<Answer | Problem> => {
    const { before, instead, document } = route;
    const isNeeded = before && (before.when?.(request) ?? true);
    const found = isNeeded
      ? before.found(await run(before.document, before.variables(request)))
      : {};
    if (found === null) return notFound();
    const chosen = instead?.when(request) ? instead.document : document;
    return answerTo(await run(chosen, route.variables(request, found)), route, read);
  };
  const settled = async (): Promise<Answer | Problem> => {
    const until = performance.now() + waitMs;
    for (;;) {
      const answer = await attempt();
      if (answer !== underWay || performance.now() > until) return answer;
      await sleep(pollMs);
    }
  };
  const isLastWriter = route.lastWriterWins && request.expectedVersion === null;
  let answer = await settled();
  if (isLastWriter && answer instanceof Problem && answer.code === 'VERSION_CONFLICT')
    answer = await attempt();
  if (answer instanceof Problem) throw answer;
  return answer;
}

function answerTo(data: Data, route: Route, { request, isPrecondition }: ReadRequest) {
  const { success, conflicts = {} } = route;
  if (!success) return route.answer(data, request);
  const [result] = Object.values(data) as RefusedMember[];
  if (!result) throw new Error(`The mutation of ${route.id} has no result.`);
  const { __typename } = result;
  if (success.includes(__typename)) return route.answer(result, request);
  if (route.isUnderWay?.(result)) return underWay;
  const conflict = conflicts[__typename];
  if (!conflict) return problemOf(result, route, isPrecondition);
  const headers = { 'x-souk-refusal': codeOf(__typename) };
  return { status: 409, body: conflict.of(result as never), headers };
}

/** The graph returns formatted errors, which have no status. */
function asError({ message, extensions = {} }: GraphQLFormattedError): Error {
  const status = statusOfCode(extensions.code);
  if (!status) return new Problem(500, 'INTERNAL', 'Internal error.');
  return new GraphQLError(message, { extensions: { code: extensions.code, http: { status } } });
}
