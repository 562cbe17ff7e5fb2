import { emptyDatabase } from '@souk/platform/testing/postgres';
import { Client } from 'pg';
import { dumpDatabase, restoreDatabase } from './dump-database.ts';

async function query(connectionString: string, sql: string) {
  const client = new Client({ connectionString });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const schema = `
  set check_function_bodies = off;
  create sequence numbers as int start 5;
  create function fold(word text) returns text language sql immutable return lower(word);
  create function count_notes() returns bigint language sql as 'select count(*) from notes';
  create table shops (id int primary key default nextval('numbers'), "Name" text not null unique)
    with (fillfactor = 50);
  create table notes (
    id bigserial primary key,
    shop_id int not null references shops on delete cascade deferrable initially deferred,
    gone int,
    text text collate "und-x-icu",
    folded text generated always as (fold(text)) stored,
    words text[] not null default '{}',
    data jsonb,
    raw bytea storage external,
    at timestamptz not null default now(),
    constraint words_few check (cardinality(words) < 5)
  );
  alter table notes drop column gone;
  create index notes_folded on notes (folded) where folded is not null;
  create view "Notes" as select n.id as "Id", s."Name" from notes n join shops s on s.id = shop_id;
  create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'A note never changes.'; end $$;
  create trigger never_changed before insert or update on notes for each row execute function refuse();
  create constraint trigger checked after insert on shops deferrable initially deferred
    for each row execute function refuse();
`;

const rows = `
  set session_replication_role = replica;
  insert into shops ("Name") select 'shop ' || n from generate_series(1, 250) n;
  insert into notes (shop_id, text, words, data, raw, at) values
    (5, e'It''s\\n\\\\ "ÄÖ" \\t $$', array['a,b', 'NULL', null, '"'], '{"a": "\\u00e4"}', '\\x00ff',
      '2026-11-29 12:00:00.123456+03'),
    (6, null, default, null, null, '0044-03-15 12:00:00 BC');
`;

async function filled(): Promise<string> {
  const url = await emptyDatabase();
  await query(url, schema);
  await query(url, rows);
  return url;
}

describe('the dump of a database', () => {
  it('makes the same database: schema, rows and sequences', async () => {
    const from = await filled();
    const dump = await dumpDatabase(from);
    const to = await emptyDatabase();
    await restoreDatabase(to, dump);
    expect(await dumpDatabase(to)).toBe(dump);
    for (const table of ['shops', 'notes', '"Notes"']) {
      const all = `select * from ${table} order by 1`;
      expect((await query(to, all)).rows).toEqual((await query(from, all)).rows);
    }
    const storage = `select attstorage from pg_attribute where attname = 'raw'`;
    expect((await query(to, storage)).rows).toEqual([{ attstorage: 'e' }]);
    const next = `select nextval('numbers') as number, nextval('notes_id_seq') as note, count_notes()`;
    expect((await query(to, next)).rows).toEqual([{ number: '255', note: '3', count_notes: '2' }]);
  });

  it.each([
    [`update notes set text = 'x'`, 'A note never changes.'],
    [`insert into shops ("Name") values ('new')`, 'A note never changes.'],
    [`insert into shops ("Name") values ('shop 1')`, 'shops_Name_key'],
    ['insert into shops default values', 'null value in column "Name"'],
    [`alter table notes disable trigger all; update notes set words = '{1,2,3,4,5}'`, 'words_few'],
    [
      `alter table notes disable trigger never_changed; update notes set shop_id = 1`,
      'notes_shop_id_fkey',
    ],
  ])('keeps what a table refuses: %s', async (change, refusal) => {
    const to = await emptyDatabase();
    await restoreDatabase(to, await dumpDatabase(await filled()));
    await expect(query(to, change)).rejects.toThrow(refusal);
  });

  it.each([
    [`create type mood as enum ('good')`, 'type mood'],
    ['create table more (id int generated always as identity)', 'column more.id'],
    ['create materialized view more as select 1 as one', 'relation more'],
    ['create table more (id int) partition by range (id)', 'relation more'],
    ['create table more () inherits (shops)', 'table more'],
    ['create extension pg_stat_statements', 'extension pg_stat_statements'],
  ])('is refused, and names what it would lose: %s', async (change, what) => {
    const url = await filled();
    await query(url, change);
    await expect(dumpDatabase(url)).rejects.toThrow(`The dump cannot hold: ${what}`);
  });

  it('is restored completely, or not at all', async () => {
    const to = await emptyDatabase();
    const dump = await dumpDatabase(await filled());
    await expect(restoreDatabase(to, `${dump}\nselect 1 / 0;`)).rejects.toThrow('division by zero');
    expect((await query(to, `select from pg_class where relname = 'shops'`)).rowCount).toBe(0);
  });
});
