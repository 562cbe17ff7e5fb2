import type { Admin } from 'kafkajs';
import type { PartitionCounts } from './partition-counts.ts';
import type { ReconnectingClient } from './reconnecting-client.ts';

type Bounds = { readonly oldest: bigint; readonly next: bigint };

/** What a client wants to know of topics and groups. All of it rejects with BusAway. */
export class AdminClient {
  readonly #admin: ReconnectingClient<Admin>;
  readonly #catalogue: PartitionCounts;

  constructor(admin: ReconnectingClient<Admin>, catalogue: PartitionCounts) {
    this.#admin = admin;
    this.#catalogue = catalogue;
  }

  async ping(): Promise<void> {
    await this.#admin.use((admin) => admin.describeCluster());
  }

  /** By the number of the partition. */
  async bounds(topic: string): Promise<readonly Bounds[]> {
    await this.#catalogue.partitionsOf([topic]);
    const parts = await this.#admin.use((admin) => admin.fetchTopicOffsets(topic));
    return parts
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ low, high }) => ({ oldest: BigInt(low), next: BigInt(high) }));
  }

  /** Where a group goes on in each partition; null where it has never been. */
  async placesOf(
    group: string,
    topics: readonly string[],
  ): Promise<ReadonlyMap<string, readonly (bigint | null)[]>> {
    await this.#catalogue.partitionsOf(topics);
    const places = await this.#admin.use((admin) =>
      admin.fetchOffsets({ groupId: group, topics: [...topics] }),
    );
    return new Map(
      places.map(({ topic, partitions }) => {
        const sorted = partitions.toSorted((a, b) => a.partition - b.partition);
        return [topic, sorted.map(({ offset }) => (offset === '-1' ? null : BigInt(offset)))];
      }),
    );
  }

  async lag(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
    const places = await this.placesOf(group, topics);
    const lags = topics.map(async (topic): Promise<[string, bigint]> => {
      const bounds = await this.bounds(topic);
      const behind = bounds.map(({ oldest, next }, partition) => {
        const place = places.get(topic)?.[partition] ?? 0n;
        return next - (place > oldest ? place : oldest);
      });
      return [topic, behind.reduce((sum, each) => sum + each, 0n)];
    });
    return new Map(await Promise.all(lags));
  }
}
