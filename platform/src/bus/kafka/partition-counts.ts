import type { Admin } from 'kafkajs';
import { UnknownTopic } from '../bus.ts';
import type { ReconnectingClient } from './reconnecting-client.ts';

/** Caches the number of partitions of each topic. */
export class PartitionCounts {
  readonly #admin: ReconnectingClient<Admin>;
  readonly #known = new Map<string, number>();

  constructor(admin: ReconnectingClient<Admin>) {
    this.#admin = admin;
  }

  /** Queries each topic once, as its partitions never change. Throws UnknownTopic. */
  async countsOf(topics: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const wanted = [...topics];
    if (wanted.some((topic) => !this.#known.has(topic))) await this.#load();
    const unknown = wanted.filter((topic) => !this.#known.has(topic));
    if (unknown.length > 0) throw new UnknownTopic(unknown);
    return new Map(wanted.map((topic) => [topic, this.#known.get(topic) ?? 0]));
  }

  /** Empties the cache, after a topic was deleted. */
  clear(): void {
    this.#known.clear();
  }

  /** Loads all topics: kafkajs does not report that a requested one is missing. */
  async #load(): Promise<void> {
    const { topics } = await this.#admin.use((admin) => admin.fetchTopicMetadata());
    for (const { name, partitions } of topics) this.#known.set(name, partitions.length);
  }
}
