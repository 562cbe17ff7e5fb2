import type { Query } from '../../database/session.ts';
import type { Positions } from '../bus.ts';
import type { Cursor } from './partition-reader.ts';
import type { Partition, TopicPartitions } from './topic-partitions.ts';

/** What is kept of a partition: from the oldest record to the one that will be written next. */
export type Log = Partition & { readonly oldest: bigint; readonly next: bigint };

/** The logs of some topics, by topic and number. Throws UnknownTopic. */
export async function logsOf(query: Query, catalogue: TopicPartitions, topics: readonly string[]) {
  const partitions = [...(await catalogue(topics)).values()].flat();
  const rows = await query<{ id: number; oldest: string; next: string }>(
    'select id, oldest, next from logs where id = any ($1)',
    [partitions.map(({ id }) => id)],
  );
  const bounds = new Map(rows.map(({ id, ...log }) => [id, log]));
  return partitions.map((partition): Log => {
    const { oldest = '0', next = '0' } = bounds.get(partition.id) ?? {};
    return { ...partition, oldest: BigInt(oldest), next: BigInt(next) };
  });
}

/** Where a reader begins who wants to go on from a position, or at the end. */
export function beginAt(from: Positions | 'latest', logs: readonly Log[]): Cursor[] {
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
