-- Topics, partitions and groups take their ids from one sequence, so that an id alone identifies any
-- of them in an advisory lock or a notification.
create sequence if not exists numbers as int;

create table if not exists topics (
  id int primary key default nextval('numbers'),
  name text not null unique,
  retention_ms bigint,
  compacted boolean not null
);

-- `next` changes with each append: free space on the page keeps the update there.
create table if not exists partitions (
  id int primary key default nextval('numbers'),
  topic_id int not null references topics,
  number int not null,
  next bigint not null default 0,
  unique (topic_id, number)
) with (fillfactor = 50);

-- `json` and not `jsonb`: it keeps the exact text, and a header may hold any character.
create table if not exists records (
  partition_id int not null references partitions,
  position bigint not null,
  key text,
  value text,
  headers json not null,
  at timestamptz not null,
  primary key (partition_id, position)
);

create table if not exists groups (
  id int primary key default nextval('numbers'),
  name text not null unique
);

create table if not exists group_offsets (
  group_id int not null references groups,
  partition_id int not null references partitions,
  position bigint not null,
  primary key (group_id, partition_id)
) with (fillfactor = 50);

-- The partitions stay locked until the commit. So the positions of a partition become visible in
-- order, and a reader that continues from a position misses none. All writers lock in the same order,
-- so they can't deadlock.
create or replace function append(ids int[], keys text[], vals text[], heads json[]) returns void
language plpgsql as $$
begin
  perform from partitions where id = any (ids) order by id for update;
  with batch as (
    select *, row_number() over (partition by id order by nth) - 1 as step
    from unnest(ids, keys, vals, heads) with ordinality as b (id, key, value, headers, nth)
  ), taken as (
    update partitions set next = next + added
    from (select b.id, count(*) as added from batch b group by b.id) as counted
    where partitions.id = counted.id
    returning partitions.id, next - added as first
  )
  insert into records
  select id, first + step, key, value, headers, clock_timestamp() from batch join taken using (id);
  perform tell(ids);
end
$$;

-- Notifies readers of the ids that changed. A payload ends at 8000 bytes; an empty one means: all.
-- Running services call the function by this name.
create or replace function tell(changed int[]) returns void language sql as $$
  select pg_notify('bus', case when length(list) < 8000 then list else '' end)
  from (select string_agg(distinct id::text, ',') as list from unnest(changed) as id) as ids
$$;

create or replace view logs as
  select p.id, t.name as topic, p.number, p.next, t.retention_ms, t.compacted,
    coalesce((select min(position) from records where partition_id = p.id), p.next) as oldest
  from partitions p join topics t on t.id = p.topic_id;

-- Deletes expired records, and in compacted topics those with a successor and tombstones older than a
-- day. One process at a time; a second one has nothing to do.
create or replace function expire() returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('expire')) then return; end if;
  with log as (
    select id, coalesce((
      select position from records
      where partition_id = logs.id and at >= now() - retention_ms * interval '1 ms'
      order by position limit 1
    ), next) as kept
    from logs where retention_ms is not null
  )
  delete from records using log where partition_id = id and position < kept;
  with compacted as (
    select p.id from partitions p join topics t on t.id = p.topic_id where t.compacted
  ), last as (
    select partition_id, key, max(position) as position from records
    where partition_id in (select id from compacted) and key is not null group by 1, 2
  )
  delete from records r using last l
  where r.partition_id = l.partition_id and r.key = l.key and (
    r.position < l.position
    or r.value is null and r.at < clock_timestamp() - interval '1 day'
  );
end
$$;
