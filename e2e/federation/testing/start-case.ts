import { composeServices } from '@apollo/composition';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import { type HttpAnswer, startGatewayFor } from '../../../gateway/src/testing/gateway-harness.ts';
import { tokenFor } from '../../../gateway/src/testing/token.ts';
import type { FederationCase, Question, StubSubgraph } from './federation-case.ts';
import { type Call, startStubs } from './start-stubs.ts';
import { typeDefsOf } from './stub-schema.ts';

/** What a client received, in the form of a `Question`, and the calls that it caused. */
export type Outcome = Pick<Question, 'gets' | 'errors'> & {
  readonly messages: readonly string[];
  readonly received: readonly Call[];
  /** Status, headers and bytes, without what differs for each request. */
  readonly response?: string;
};

/** A gateway in front of the subgraphs of a case. */
export type RunningCase = Stoppable & { readonly ask: (question: Question) => Promise<Outcome> };

/** The cases ask for more than a client may: the limits are not under test. */
const unlimited = 1_000_000;
const limits = {
  tokens: unlimited,
  depth: unlimited,
  aliases: unlimited,
  rootFields: unlimited,
  rootMutations: unlimited,
  directives: unlimited,
  fields: unlimited,
  introspectionDepth: unlimited,
};

/** Composes the subgraphs, starts them and a gateway for the supergraph, all on free ports. */
export async function startCase({
  subgraphs,
  costMax = unlimited,
  queryMs,
}: Pick<FederationCase, 'subgraphs' | 'costMax' | 'queryMs'>): Promise<RunningCase> {
  const { parts, stoppable } = newParts();
  const stubs = parts.use(await startStubs(subgraphs));
  const gateway = await startGatewayFor(composed(subgraphs, stubs.urlOf), {
    production: false,
    anonymousCacheMs: 0,
    ...(queryMs && { queryMs }),
    limits: { ...limits, cost: costMax },
    rateLimit: { perUser: unlimited, perAddress: unlimited },
  });
  parts.use(gateway);
  const ask = async ({ ask: query, variables, operationName, roles }: Question) => {
    stubs.calls.length = 0;
    const token = roles && (await tokenFor('ann', [...roles]));
    const body = JSON.stringify({ query, variables, operationName });
    const authorization = token && { authorization: `Bearer ${token}` };
    const headers = { 'content-type': 'application/json', ...authorization };
    const answer = await gateway.send({ method: 'POST', body, headers });
    return { ...outcomeOf(answer.body, [...stubs.calls]), response: shownResponse(answer) };
  };
  return { ask, ...stoppable };
}

/** Of each request alone are its time, its trace and what is left of the rate limit. */
function shownResponse({ status, headers, text, body }: HttpAnswer): string {
  const traceId = headers.get('x-trace-id') ?? '';
  const own = ['date', 'x-trace-id', 'content-length'];
  const shown = [...headers].filter(([name]) => !own.includes(name));
  const bytes = text.replaceAll(traceId, 'id').replace(/"(remaining|resetSeconds)":\d+/g, '"$1":0');
  // Which of two calls fails first is chance.
  const sorted = body.errors && body.errors.length > 1 ? [...bytes].toSorted().join('') : bytes;
  return JSON.stringify([status, shown, sorted]);
}

/** The supergraph of the subgraphs. Throws when they cannot be composed. */
export function composed(
  subgraphs: Readonly<Record<string, StubSubgraph>>,
  urlOf: (name: string) => string,
): string {
  const services = Object.entries(subgraphs).map(([name, subgraph]) => {
    return { name, typeDefs: typeDefsOf(subgraph), url: urlOf(name) };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  return supergraphSdl;
}

type Answer = Pick<HttpAnswer['body'], 'data' | 'errors'>;

/** What a response says, beside the calls that it caused. */
export function outcomeOf({ data, errors = [] }: Answer, received: readonly Call[]): Outcome {
  const found = errors.map(({ path, extensions }) => {
    return [extensions?.code, ...(path ? [path.join('.')] : [])].join(' ');
  });
  return {
    ...(data !== undefined && { gets: data }),
    ...(found.length > 0 && { errors: found.toSorted() }),
    messages: errors.map((error) => JSON.stringify(error)),
    received,
  };
}
