import type { GraphQLDataSource } from '@apollo/gateway';
import type { EventBus, OutgoingRecord } from '@souk/platform/bus/bus';
import type { Context } from '../../request/context.ts';
import type { MemoryBus } from './memory-bus.ts';
import { parcelSubgraph, peopleSubgraph } from './parcel-supergraph.ts';

/** The topics of the schema, and one for tests that change the schema. */
export const topics = ['parcel-status', 'purse-changed', 'stock-changed', 'other-stock'];

export type Parcel = {
  readonly id: string;
  readonly ownerId: string;
  readonly status: string;
  readonly version: number;
  readonly message: string | null;
};
type Id = { id: string };

/** Everything behind the gateway: two small subgraphs and their events. */
export class ParcelBackend<Bus extends EventBus = MemoryBus> {
  readonly bus: Bus;
  readonly parcels = new Map<string, Parcel>();
  readonly purses = new Map<string, { id: string; kopecks: number; version: number }>();
  /** The number of fetches of an entity, by its type. */
  readonly fetched = { Parcel: 0, Person: 0, Product: 0 };
  /** Called for each fetch of a parcel's weight: a test can make it wait, or throw. */
  onWeight: (id: string, context: Context) => unknown = () => {};
  /** Called for each fetch of a product: a test can make it wait. */
  onProduct: () => unknown = () => {};
  /** Whether the subgraph returns a snapshot to every viewer. */
  leaksSnapshots = false;
  /** Called after a snapshot was taken, before it is returned. */
  onSnapshot: () => unknown = () => {};

  constructor(bus: Bus) {
    this.bus = bus;
  }

  /** Changes a parcel, and publishes the record. */
  async move(id: string, status: string, ownerId?: string, message?: string): Promise<void> {
    await this.bus.publish([this.unpublishedMove(id, status, ownerId, message)]);
  }

  /** Changes a parcel, and returns the record without publishing it. */
  unpublishedMove(
    id: string,
    status: string,
    ownerId = 'id-of-ann',
    message: string | null = null,
  ): OutgoingRecord {
    const version = (this.parcels.get(id)?.version ?? 0) + 1;
    const parcel = { id, ownerId, status, version, message };
    this.parcels.set(id, parcel);
    const headers = { ce_id: `${id}-${version}`, aggregateversion: String(version) };
    return { topic: 'parcel-status', key: id, value: JSON.stringify(recordOf(parcel)), headers };
  }

  /** Publishes the stock of a product. No subgraph stores it. */
  async changeStock(productId: string, total: number): Promise<void> {
    const value = JSON.stringify({ productId, total, at: '2026-11-21T10:00:00Z' });
    await this.bus.publish([{ topic: 'stock-changed', key: productId, value, headers: {} }]);
  }

  /** Changes a purse, and publishes the record with the text of the amount unchanged. */
  async changeBalance(ownerId: string, balance: string): Promise<void> {
    const version = (this.purses.get(ownerId)?.version ?? 0) + 1;
    const id = `purse-${ownerId}`;
    this.purses.set(ownerId, { id, kopecks: Number(balance.replace('.', '')), version });
    const value = `{"purseId":"${id}","ownerId":"${ownerId}","balance":${balance},"currency":"RUB"}`;
    const headers = { ce_id: `${id}-${version}`, aggregateversion: String(version) };
    await this.bus.publish([{ topic: 'purse-changed', key: id, value, headers }]);
  }

  subgraphFor = (name: string): GraphQLDataSource => {
    if (name === 'parcels') return parcelSubgraph(this.#parcels());
    if (name === 'people') return peopleSubgraph(this.#people());
    return { process: () => Promise.reject(new Error(`There is no subgraph ${name}.`)) };
  };

  #parcels() {
    const parcelOf = (id: string) => this.parcels.get(id);
    return {
      Query: {
        parcel: (_: unknown, { id }: Id) => parcelOf(id),
        parcelRecord: async (_: unknown, { parcelId }: { parcelId: string }, context: Context) => {
          const parcel = parcelOf(parcelId);
          const { viewer } = context.caller;
          const isOperator = viewer?.scopes.includes('orders:admin');
          const record = parcel && recordOf(parcel);
          await this.onSnapshot();
          const maySee = this.leaksSnapshots || isOperator || parcel?.ownerId === viewer?.id;
          return maySee ? (record ?? null) : null;
        },
        purseRecord: (_: unknown, __: unknown, { caller }: Context) => {
          const ownerId = caller.viewer?.id ?? '';
          const purse = this.purses.get(ownerId);
          if (!purse) return null;
          const { id: purseId, kopecks, version } = purse;
          const balance = kopecks / 100;
          return { purseId, ownerId, balance, currency: 'RUB', aggregateversion: version };
        },
      },
      Parcel: {
        __resolveReference: ({ id }: Id) => {
          this.fetched.Parcel += 1;
          return parcelOf(id);
        },
        weight: async ({ id }: Id, _: unknown, context: Context) => {
          await this.onWeight(id, context);
          return 7;
        },
        label: () => 'Fragile',
        owner: ({ ownerId }: Parcel) => ({ id: ownerId }),
      },
      Purse: { __resolveReference: ({ id }: Id) => ({ id }), owner: ({ id }: Id) => ({ id }) },
      Product: {
        __resolveReference: async ({ id }: Id) => {
          this.fetched.Product += 1;
          await this.onProduct();
          return { id, name: `Product ${id}` };
        },
      },
    };
  }

  #people() {
    return {
      Query: { person: (_: unknown, { id }: Id) => ({ id }) },
      Person: {
        __resolveReference: ({ id }: Id) => {
          this.fetched.Person += 1;
          return { id };
        },
        name: ({ id }: Id) => `Name of ${id}`,
      },
    };
  }
}

function recordOf({ id, ownerId, status, version, message }: Parcel) {
  const at = `2026-11-21T10:00:${String(version % 60).padStart(2, '0')}Z`;
  return { parcelId: id, ownerId, seq: version, status, at, message };
}
