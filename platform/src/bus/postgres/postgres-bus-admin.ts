import { Pool } from 'pg';
import { queryOn, sessionSettings } from '../../database/session.ts';
import type { BusAdmin, TopicSettings } from '../bus.ts';
import { prepareBusDatabase } from './prepare-bus-database.ts';
import { topicPartitions } from './topic-partitions.ts';

/** Opens the operator's interface to a broker in PostgreSQL. `createTopics` creates its tables as well. */
export function postgresBusAdmin(url: string): BusAdmin {
  const pool = new Pool({ ...sessionSettings, connectionString: url, max: 1 });
  pool.on('error', () => {});
  const query = queryOn(pool);
  return {
    createTopics: async (topics) => {
      await prepareBusDatabase(url);
      const created = await query<{ name: string }>(createTopics, [JSON.stringify(topics)]);
      return created.map(({ name }) => name);
    },
    topics: () => query<TopicSettings>(allTopics),
    committed: async (group, topics) => {
      await topicPartitions(query)(topics);
      const rows = await query<{ topic: string; positions: (string | null)[] }>(committed, [
        group,
        topics,
      ]);
      return new Map(rows.map(({ topic, positions }) => [topic, positions.map(positionIn)]));
    },
    rewind: async (group, topics, records) => {
      await topicPartitions(query)(topics);
      await query(rewind, [group, topics, records]);
    },
    close: () => pool.end(),
  };
}

const positionIn = (text: string | null) => (text === null ? null : BigInt(text));

const committed = `
  select topic, array_agg(position::text order by number) as positions
  from logs left join (
    select partition_id, position from group_offsets
    where group_id = (select id from groups where name = $1)
  ) committed on committed.partition_id = logs.id
  where topic = any ($2)
  group by topic`;

const createTopics = `
  with wanted as (
    select * from json_to_recordset($1)
    as t (name text, partitions int, "retentionMs" bigint, compacted boolean)
  ), created as (
    insert into topics (name, retention_ms, compacted)
    select name, "retentionMs", compacted from wanted
    on conflict do nothing
    returning id, name
  ), parts as (
    insert into partitions (topic_id, number)
    select id, number from created join wanted using (name), generate_series(0, partitions - 1) number
  )
  select name from created`;

const allTopics = `
  select t.name, count(*)::int as partitions, retention_ms::float8 as "retentionMs", compacted
  from topics t join partitions p on p.topic_id = t.id
  group by t.id order by t.name`;

const rewind = `
  with moved as (
    update group_offsets o set position = greatest(oldest, least(position, next) - $3::bigint)
    from logs, groups g
    where logs.id = partition_id and topic = any ($2) and g.id = group_id and g.name = $1
    returning group_id
  )
  select tell(array_agg(distinct group_id)) from moved`;
