import { composeServices } from '@apollo/composition';
import { pino } from 'pino';
import { atEnd } from '@souk/platform/testing/test-file';
import type { SubgraphSettings } from '../../graph/subgraph/settings.ts';
import { openSubgraphs } from '../../graph/subgraph/subgraphs.ts';
import {
  type Accept,
  type Events,
  type Protocol,
  startLiveSubgraph,
} from '../../graph/subgraph/upstream/testing/live-subgraph.ts';
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { MemoryBus } from './memory-bus.ts';

/** Sensors of an orchard, which know nothing of this repository. */
const sensors = {
  sdl: `
    type Query { sensor: String }
    type Subscription {
      measured(tree: ID): Measurement
      secret: Measurement @authenticated
    }
    type Measurement { celsius: Float! tree: Tree broken: String overdue: String }
    type Tree @key(fields: "id") { id: ID! }`,
  resolvers: (events: Events) => {
    const field = { subscribe: () => events.subscribe(), resolve: (event: unknown) => event };
    return { Subscription: { measured: field, secret: field } };
  },
};
/** Their trees: another subgraph. */
const trees = {
  sdl: `
    type Query { tree: String }
    type Tree @key(fields: "id") { id: ID! name: String! }`,
  resolvers: () => ({
    Tree: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
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
  const settings = { url: null, signingKey: null, getsToken: false, ...subgraph };
  const opened = openSubgraphs(
    () => ({ ...settings, subscriptions: { protocol, url: null } }),
    { queryMs: 3_600_000, mutationMs: 3_600_000 },
    () => {},
    pino({ level: 'silent' }),
  );
  atEnd(() => opened.close());
  /** `sensorsSdl` is the schema of the sensors, by default its own; the server goes on with that. */
  const supergraph = (change: (sdl: string) => string = (sdl) => sdl, sensorsUrl = live.url) =>
    supergraphOf([
      { name: 'sensors', typeDefs: live.typeDefs, url: sensorsUrl },
      { name: 'trees', typeDefs: other.typeDefs, url: other.url },
    ], change);
  const backend = { bus: new MemoryBus([]), subgraphFor: opened.subgraphFor };
  const running: Gateway = await startGateway(backend, { ...gateway, supergraph: supergraph() });
  atEnd(() => running.stop());
  return { gateway: running, live, trees: other, supergraph };
}
