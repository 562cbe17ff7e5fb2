import type { Admin } from 'kafkajs';
import { UnknownTopic } from '../faults.ts';
import type { ReconnectingClient } from './reconnecting-client.ts';

/** How many partitions a topic has. */
export class PartitionCounts {
  readonly #admin: ReconnectingClient<Admin>;
  readonly #known = new Map<string, number>();

  constructor(admin: ReconnectingClient<Admin>) {
    this.#admin = admin;
  }

  /** Asks once for each topic: their partitions are for ever. Throws UnknownTopic. */
  async partitionsOf(topics: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const asked = [...topics];
    if (asked.some((topic) => !this.#known.has(topic))) await this.#learn();
    const unknown = asked.filter((topic) => !this.#known.has(topic));
    if (unknown.length > 0) throw new UnknownTopic(unknown);
    return new Map(asked.map((topic) => [topic, this.#known.get(topic) ?? 0]));
  }

  /** Somebody may have deleted one. */
  forget(): void {
    this.#known.clear();
  }

  /** All of them: asked for one that is missing, kafkajs does not say so. */
  async #learn(): Promise<void> {
    const { topics } = await this.#admin.use((admin) => admin.fetchTopicMetadata());
    for (const { name, partitions } of topics) this.#known.set(name, partitions.length);
  }
}
