import type { Query } from '../../database/session.ts';
import type { Cursor } from './partition-reader.ts';
import type { Partition } from './topic-partitions.ts';

/** A partition and the group's committed position in it. Null where it has none. */
export type AssignedPartition = { readonly id: number; readonly position: string | null };

/** Returns the id of a group. Creates the group when it is new. */
export async function groupIdOf(query: Query, name: string): Promise<number> {
  const find = 'select id from groups where name = $1';
  const [known] = await query<{ id: number }>(find, [name]);
  if (known) return known.id;
  await query('insert into groups (name) values ($1) on conflict do nothing', [name]);
  return groupIdOf(query, name);
}

/**
 * Membership of one session in a consumer group, held by advisory locks: a shared one on each topic,
 * and an exclusive one on each partition that it reads. Both end with the session. So the locks are
 * the list of members, and each member computes its share alone: the partitions whose number plus
 * topic id, modulo the count of members, is its rank.
 */
export class GroupMembership {
  readonly #query: Query;
  readonly #group: number;

  constructor(query: Query, group: number) {
    this.#query = query;
    this.#group = group;
  }

  async join(partitions: readonly Partition[]): Promise<void> {
    const topics = [...new Set(partitions.map(({ topicId }) => topicId))];
    await this.#queryFor(
      'select pg_advisory_lock_shared($1, id) from unnest($2::int[]) id',
      topics,
    );
    await this.#query('select tell(array[$1::int])', [this.#group]);
  }

  /** Returns the partitions that this member should read now. */
  share(partitions: readonly Partition[]): Promise<AssignedPartition[]> {
    return this.#queryFor(
      fairShare,
      partitions.map(({ id }) => id),
    );
  }

  /** Locks the partitions that no other member reads. Returns them with their committed positions. */
  async lock(ids: readonly number[]): Promise<AssignedPartition[]> {
    const rows = await this.#queryFor<{ id: number }>(lockFree, ids);
    const locked = rows.map(({ id }) => id);
    // A statement of its own: one that began before the lock would not see the last commit.
    return locked.length > 0 ? this.#queryFor(committedPositions, locked) : [];
  }

  async release(ids: readonly number[]): Promise<void> {
    await this.#queryFor('select pg_advisory_unlock($1, id) from unnest($2::int[]) id', ids);
    await this.#query('select tell(array[$1::int])', [this.#group]);
  }

  async leave(): Promise<void> {
    await this.#query('select pg_advisory_unlock_all(), tell(array[$1::int])', [this.#group]);
  }

  /** Commits positions. Returns false when the group was rewound meanwhile: those stay as they are. */
  async commit(before: readonly Cursor[], after: readonly Cursor[]): Promise<boolean> {
    const committed = await this.#query(commitPositions, [
      this.#group,
      after.map(({ id }) => id),
      before.map(({ position }) => String(position)),
      after.map(({ position }) => String(position)),
    ]);
    return committed.length === after.length;
  }

  #queryFor<Row extends object>(text: string, ids: readonly number[]): Promise<Row[]> {
    return this.#query<Row>(text, [this.#group, ids]);
  }
}

const fairShare = `
  with members as (
    select objid::int as topic_id, count(*) as members,
      count(*) filter (where pid < pg_backend_pid()) as rank
    from pg_locks
    where locktype = 'advisory' and objsubid = 2 and classid = $1::int::oid and granted
      and database = (select oid from pg_database where datname = current_database())
    group by objid
  )
  select p.id, o.position
  from members join partitions p using (topic_id)
  left join group_offsets o on o.group_id = $1 and o.partition_id = p.id
  where p.id = any ($2) and (p.number + topic_id) % members = rank`;

const lockFree = `
  select id from unnest($2::int[]) id where pg_try_advisory_lock($1, id)`;

const committedPositions = `
  with created as (
    insert into group_offsets (group_id, partition_id, position)
    select $1, id, 0 from unnest($2::int[]) id
    on conflict do nothing
  )
  select id, position from unnest($2::int[]) id
  left join group_offsets on group_id = $1 and partition_id = id`;

const commitPositions = `
  update group_offsets o set position = next.after
  from unnest($2::int[], $3::bigint[], $4::bigint[]) as next (id, before, after)
  where o.group_id = $1 and o.partition_id = next.id and o.position = next.before
  returning o.partition_id`;
