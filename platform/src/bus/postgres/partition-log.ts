import type { Query } from '../../database/session.ts';
import type { Positions } from '../bus.ts';
import type { Cursor } from './partition-reader.ts';
import type { Partition, TopicPartitions } from './topic-partitions.ts';

/** A partition with its oldest retained position and the next one to be written. */
export type PartitionLog = Partition & { readonly oldest: bigint; readonly next: bigint };

/** Reads the bounds of all partitions of topics, by topic and number. Throws UnknownTopic. */
export async function partitionLogs(
  query: Query,
  partitionsOf: TopicPartitions,
  topics: readonly string[],
) {
  const partitions = [...(await partitionsOf(topics)).values()].flat();
  const rows = await query<{ id: number; oldest: string; next: string }>(
    'select id, oldest, next from logs where id = any ($1)',
    [partitions.map(({ id }) => id)],
  );
  const bounds = new Map(rows.map(({ id, ...log }) => [id, log]));
  return partitions.map((partition): PartitionLog => {
    const { oldest = '0', next = '0' } = bounds.get(partition.id) ?? {};
    return { ...partition, oldest: BigInt(oldest), next: BigInt(next) };
  });
}

/** Returns the cursors a tail begins at: the wanted positions within the log, or its end. */
export function cursorsFrom(from: Positions | 'latest', logs: readonly PartitionLog[]): Cursor[] {
  return logs.map(({ oldest, next, ...partition }) => {
    if (from === 'latest') return { ...partition, position: next };
    const wanted = from.get(partition.topic)?.[partition.number] ?? 0n;
    return { ...partition, position: wanted < oldest ? oldest : wanted };
  });
}

export function positionsOf(cursors: readonly Cursor[]): Positions {
  const positions = new Map<string, bigint[]>();
  for (const { topic, position } of cursors)
    positions.set(topic, [...(positions.get(topic) ?? []), position]);
  return positions;
}

/** Returns the number of records that a group has not finished, by topic. A new group has read none. */
export async function lagOf(query: Query, group: string, topics: readonly string[]) {
  const rows = await query<{ topic: string; lag: string }>(lag, [group, topics]);
  return new Map(rows.map((row) => [row.topic, BigInt(row.lag)]));
}

const lag = `
  select topic, sum(next - greatest(oldest, coalesce(position, 0))) as lag
  from logs left join (
    select partition_id, position from group_offsets
    where group_id = (select id from groups where name = $1)
  ) committed on committed.partition_id = logs.id
  where topic = any ($2)
  group by topic`;
