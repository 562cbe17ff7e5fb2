import type { Query } from '../../database/session.ts';
import { UnknownTopic } from '../bus.ts';

/** A partition of a topic. `id` is unique in the database; `number` counts from 0 in the topic. */
export type Partition = {
  readonly id: number;
  readonly topicId: number;
  readonly topic: string;
  readonly number: number;
};

/** Returns the partitions of each topic, sorted by number. Throws UnknownTopic. */
export type TopicPartitions = (
  topics: readonly string[],
) => Promise<ReadonlyMap<string, Partition[]>>;

/** Queries each topic once, as its partitions never change. */
export function topicPartitions(query: Query): TopicPartitions {
  const known = new Map<string, Partition[]>();
  return async (topics) => {
    if (topics.some((topic) => !known.has(topic))) {
      for (const partition of await query<Partition>(allPartitions)) {
        const parts = known.get(partition.topic) ?? [];
        parts[partition.number] = partition;
        known.set(partition.topic, parts);
      }
    }
    const unknown = topics.filter((topic) => !known.has(topic));
    if (unknown.length > 0) throw new UnknownTopic(unknown);
    return new Map(topics.map((topic) => [topic, known.get(topic) ?? []]));
  };
}

const allPartitions = `
  select p.id, p.number, t.id as "topicId", t.name as topic
  from partitions p join topics t on t.id = p.topic_id`;
