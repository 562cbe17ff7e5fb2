import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { newLogger } from '@souk/platform/runtime/logger';
import { type ExecutionResult, graphql, parse } from 'graphql';
import { planOperation } from '../../graph/plan.ts';
import { loadRevision } from '../../graph/revision.ts';
import { anonymous } from '../../request/caller.ts';
import { traceOf } from '../../request/trace.ts';
import type { SubgraphAnswer, SubgraphCall, Subgraphs } from '../subgraph.ts';
import { executeBoth } from './execute-both.ts';

/** A subgraph: its schema with resolvers, or with a function that answers each call. */
export type SmallSubgraph = {
  readonly sdl: string;
  readonly resolvers?: object;
  readonly answer?: (call: SubgraphCall) => SubgraphAnswer;
};

type Received = SubgraphCall & { readonly subgraph: string };

/** A supergraph in one process. */
export type SmallGraph = {
  readonly ask: (
    source: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<ExecutionResult>;
  /** The calls that the last question caused. */
  readonly received: Received[];
};

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key",
  "@external", "@requires", "@shareable", "@provides", "@inaccessible", "@interfaceObject"])`;

export const context = {
  caller: anonymous,
  trace: traceOf(undefined),
  signal: new AbortController().signal,
};

export async function smallGraph(definitions: Record<string, SmallSubgraph>): Promise<SmallGraph> {
  const received: Received[] = [];
  const services = Object.entries(definitions).map(([name, { sdl }]) => {
    return { name, typeDefs: parse(`${link}\n${sdl}`) };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  const logger = newLogger('test', 'silent');
  const revision = await loadRevision(supergraphSdl, () => ({}) as never, logger);
  const subgraphs: Subgraphs = Object.fromEntries(
    services.map(({ name, typeDefs }) => {
      const { resolvers = {}, answer } = definitions[name] ?? {};
      const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
      const process: Subgraphs[string]['process'] = async ({ request }) => {
        received.push({ ...request, subgraph: name });
        if (answer) return answer(request);
        const { query: source, variables: variableValues } = request;
        return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues })));
      };
      return [name, { process }];
    }),
  );
  const ask: SmallGraph['ask'] = async (source, variables = {}) => {
    received.length = 0;
    const { executable } = planOperation(revision, parse(source));
    return executeBoth(executable, { subgraphs, variables, context });
  };
  return { ask, received };
}
