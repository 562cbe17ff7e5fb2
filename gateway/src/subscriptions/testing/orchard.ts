import { atEnd } from '@souk/platform/testing/test-file';
import { type GraphQLError, parse, print } from 'graphql';
import type { SubgraphSettings } from '../../graph/subgraph/settings.ts';
import { openSubgraphs } from '../../graph/subgraph/subgraphs.ts';
import {
  type Accept,
  type Events,
  type Protocol,
  startLiveSubgraph,
} from '../../graph/subgraph/upstream/testing/live-subgraph.ts';
import { captureLog } from '../../testing/capture-log.ts';
import { supergraphOf } from '../../testing/gateway-harness.ts';
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { MemoryBus } from './memory-bus.ts';

/** No test is about a slow machine. */
const neverMs = 3_600_000;

/** Sensors of an orchard, which know nothing of this repository. */
const sensors = {
  sdl: `
    type Query { sensor: String }
    type Subscription {
      measured(tree: ID): Measurement
      secret: Measurement @authenticated
    }
    type Measurement { celsius: Float! tree: Tree broken: String }
    type Tree @key(fields: "id") { id: ID! leaves(on: Int): Int }`,
  resolvers: (events: Events) => {
    const field = { subscribe: () => events.subscribe(), resolve: (event: unknown) => event };
    return {
      Subscription: { measured: field, secret: field },
      Tree: { leaves: (_: unknown, { on }: { on: number }) => 10 * on },
      Measurement: {
        broken: ({ error }: { readonly error?: GraphQLError }) => {
          throw error ?? new Error('select * from measurements');
        },
      },
    };
  },
};
/** Their trees: another subgraph. */
const trees = {
  sdl: `
    type Query { tree: String }
    type Tree @key(fields: "id") {
      id: ID!
      name: String!
      leaves(on: Int): Int @external
      first: Int @requires(fields: "leaves(on: 1)")
      second: Int @requires(fields: "leaves(on: 2)")
    }`,
  resolvers: () => ({
    Tree: {
      __resolveReference: (tree: { id: string; leaves?: number }) => tree,
      first: ({ leaves }: { leaves: number }) => leaves,
      second: ({ leaves }: { leaves: number }) => leaves,
      name: ({ id }: { id: string }) => `Tree ${id}`,
    },
  }),
};

export type Orchard = Awaited<ReturnType<typeof startOrchard>>;

type Options = {
  readonly protocol?: Protocol;
  readonly accept?: Accept;
  readonly subgraph?: Partial<SubgraphSettings>;
  readonly gateway?: GatewayOptions;
};

/** Starts two subgraphs and a gateway without topics in front of them. */
export async function startOrchard({ protocol = 'sse', accept, subgraph, gateway }: Options = {}) {
  const live = await startLiveSubgraph(sensors, protocol, accept);
  const other = await startLiveSubgraph(trees, protocol);
  const { logger, lines } = captureLog();
  const settings = { url: null, signingKey: null, getsToken: false, ...subgraph };
  const subgraphs = openSubgraphs(
    () => ({ ...settings, subscriptions: { protocol, url: null } }),
    { queryMs: neverMs, mutationMs: neverMs },
    () => {},
    logger,
  );
  atEnd(() => subgraphs.close());
  /** The supergraph after a change of the schema of the sensors, which go on with their own. */
  const supergraph = (change: (sdl: string) => string = (sdl) => sdl, url = live.url) =>
    supergraphOf({
      sensors: { typeDefs: parse(change(print(live.typeDefs))), url },
      trees: other,
    });
  const backend = { bus: new MemoryBus([]), subgraphFor: subgraphs.subgraphFor };
  const running: Gateway = await startGateway(backend, { ...gateway, supergraph: supergraph() });
  atEnd(() => running.stop());
  return { gateway: running, live, trees: other, supergraph, lines };
}
