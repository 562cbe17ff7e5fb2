import type { Admin } from 'kafkajs';
import type { PartitionCounts } from './partition-counts.ts';
import type { ReconnectingClient } from './reconnecting-client.ts';

type Bounds = { readonly oldest: bigint; readonly next: bigint };

/** Read-only admin queries. All of them reject with BusUnavailable when the broker can't be reached. */
export class AdminClient {
  readonly #admin: ReconnectingClient<Admin>;
  readonly #partitionCounts: PartitionCounts;

  constructor(admin: ReconnectingClient<Admin>, partitionCounts: PartitionCounts) {
    this.#admin = admin;
    this.#partitionCounts = partitionCounts;
  }

  async ping(): Promise<void> {
    await this.#admin.use((admin) => admin.describeCluster());
  }

  /** Returns the bounds of each partition, by its number. */
  async bounds(topic: string): Promise<readonly Bounds[]> {
    await this.#partitionCounts.countsOf([topic]);
    const parts = await this.#admin.use((admin) => admin.fetchTopicOffsets(topic));
    return parts
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ low, high }) => ({ oldest: BigInt(low), next: BigInt(high) }));
  }

  /** Returns a group's committed offset in each partition; null where it has none. */
  async committedOffsets(
    group: string,
    topics: readonly string[],
  ): Promise<ReadonlyMap<string, readonly (bigint | null)[]>> {
    await this.#partitionCounts.countsOf(topics);
    const fetched = await this.#admin.use((admin) =>
      admin.fetchOffsets({ groupId: group, topics: [...topics] }),
    );
    return new Map(
      fetched.map(({ topic, partitions }) => {
        const sorted = partitions.toSorted((a, b) => a.partition - b.partition);
        return [topic, sorted.map(({ offset }) => (offset === '-1' ? null : BigInt(offset)))];
      }),
    );
  }

  async lag(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
    const offsets = await this.committedOffsets(group, topics);
    const lags = topics.map(async (topic): Promise<[string, bigint]> => {
      const bounds = await this.bounds(topic);
      const unfinished = bounds.map(({ oldest, next }, partition) => {
        const offset = offsets.get(topic)?.[partition] ?? 0n;
        return next - (offset > oldest ? offset : oldest);
      });
      return [topic, unfinished.reduce((sum, each) => sum + each, 0n)];
    });
    return new Map(await Promise.all(lags));
  }
}
