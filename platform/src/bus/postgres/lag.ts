import type { Query } from '../../database/session.ts';

/** The records that a group has not finished, by topic. A new group has everything before it. */
export async function lagOf(query: Query, group: string, topics: readonly string[]) {
  const rows = await query<{ topic: string; lag: string }>(lag, [group, topics]);
  return new Map(rows.map((row) => [row.topic, BigInt(row.lag)]));
}

const lag = `
  select topic, sum(next - greatest(oldest, coalesce(position, 0))) as lag
  from logs left join (
    select partition_id, position from group_offsets
    where group_id = (select id from groups where name = $1)
  ) place on place.partition_id = logs.id
  where topic = any ($2)
  group by topic`;
