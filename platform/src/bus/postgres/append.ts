import type { Query } from '../../database/session.ts';
import type { OutgoingRecord } from '../bus.ts';
import { shareOf } from '../murmur2.ts';
import type { Partition, TopicPartitions } from './topic-partitions.ts';

/** Stores all of them in one transaction and one round trip, or none. */
export async function append(
  query: Query,
  catalogue: TopicPartitions,
  batch: readonly OutgoingRecord[],
) {
  if (batch.length === 0) return;
  const topics = await catalogue([...new Set(batch.map(({ topic }) => topic))]);
  await query('select append($1, $2, $3, $4)', [
    batch.map(({ topic, key }) => partitionFor(key, topics.get(topic) ?? [])?.id),
    batch.map(({ key }) => key),
    batch.map(({ value }) => value),
    batch.map(({ headers }) => JSON.stringify(headers)),
  ]);
}

/** As Kafka's Java client chooses: by the key; without one, any. */
function partitionFor(key: string | null, partitions: readonly Partition[]) {
  const count = partitions.length;
  return partitions[key === null ? Math.floor(Math.random() * count) : shareOf(key, count)];
}
