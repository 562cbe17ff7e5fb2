import { contractions } from './contractions.ts';

const earlier = [
  `create table orders (
    id uuid primary key,
    note text,
    status text not null constraint status_known check (status in ('NEW', 'PAID')),
    total bigint not null default 0,
    buyer_id uuid not null,
    number text constraint number_once unique,
    constraint total_positive check (total >= 0)
  );
  create index orders_by_buyer on orders (buyer_id);
  create unique index orders_once on orders (buyer_id, note);
  create table attempts (id int);
  create function note_of(o orders) returns text language sql return o.note;`,
];
const guard = `create function guard() returns trigger language plpgsql as $$
  begin raise exception 'no'; end $$;`;
const fill = `create function fill() returns trigger language plpgsql as $$
  begin new.note2 := new.note; return new; end $$;`;

describe('a migration (ADD-2)', () => {
  it.each([
    ['a column', 'alter table orders add gift text'],
    ['a column that has a default', 'alter table orders add gift bool not null default false'],
    [
      'a column that is generated',
      `alter table orders add n text generated always as (note) stored`,
    ],
    ['a check of a new column', 'alter table orders add gift int check (gift > 0)'],
    [
      'a named check of a new column',
      'alter table orders add gift int; alter table orders add constraint g check (gift > 0)',
    ],
    ['a key of a new column', 'alter table orders add ref text unique'],
    [
      'a key that each row fills anew',
      'alter table orders add ref uuid not null unique default gen_random_uuid()',
    ],
    ['a reference of a new column', 'alter table orders add other uuid references orders (id)'],
    ['a table with all that it demands', `create table gifts (id int primary key, n text unique)`],
    [
      'what belongs to a new table',
      `create table gifts (id int); alter table gifts add n int not null; create unique index g on gifts (id);
       ${guard} create trigger guard before insert on gifts for each row execute function guard();
       delete from gifts; drop table gifts;`,
    ],
    ['an index', 'create index orders_by_note on orders (note)'],
    ['the end of an index', 'drop index orders_by_buyer'],
    [
      'more values',
      `alter table orders drop constraint status_known,
       add constraint status_known check (status in ('NEW', 'PAID', 'SENT'))`,
    ],
    [
      'fewer demands',
      'alter table orders alter total drop not null, drop constraint total_positive',
    ],
    ['a default', `alter table orders alter note set default ''`],
    ['rows that are filled', `update orders set note = '' where note is null`],
    [
      'a trigger that fills a column',
      `${fill} create trigger fill before insert on orders for each row execute function fill()`,
    ],
    [
      'a guard of a new column',
      `alter table orders add gift int; ${guard}
       create trigger guard before update of gift on orders for each row execute function guard()`,
    ],
    ['the validation of a constraint', 'alter table orders validate constraint total_positive'],
    [
      'rows that are filled without their guards',
      `alter table orders disable trigger user; update orders set note = ''; alter table orders enable trigger user`,
    ],
    ['a function of its own', `${guard} drop function guard`],
  ])('may add %s', async (_, sql) => {
    expect(await contractions([sql], earlier)).toEqual([]);
  });

  it.each([
    ['drop a column', 'alter table orders drop note', 'drops orders.note'],
    [
      'drop a column and add it again',
      'alter table orders drop note; alter table orders add note int',
      'drops orders.note',
    ],
    ['drop a table', 'drop table attempts', 'drops the table attempts'],
    [
      'drop a table and make it again',
      'drop table attempts; create table attempts (id text)',
      'drops the table attempts',
    ],
    ['rename a column', 'alter table orders rename note to text', 'renames orders.note to text'],
    ['rename a table', 'alter table orders rename to purchases', 'renames orders to purchases'],
    [
      'change a type',
      'alter table orders alter total type int',
      'changes the type of orders.total',
    ],
    [
      'add a column that must be filled',
      'alter table orders add gift text not null',
      'adds orders.gift NOT NULL without a default',
    ],
    [
      'fill a column and demand it',
      `alter table orders add gift text; update orders set gift = ''; alter table orders alter gift set not null`,
      'makes orders.gift NOT NULL',
    ],
    [
      'take the default of a column that it adds',
      `alter table orders add gift text not null default ''; alter table orders alter gift drop default`,
      'takes the default of orders.gift',
    ],
    ['forbid NULL', 'alter table orders alter note set not null', 'makes orders.note NOT NULL'],
    ['take a default', 'alter table orders alter total drop default', 'takes the default of'],
    [
      'check a column in use',
      'alter table orders add constraint small check (total < 9)',
      'demands small of orders',
    ],
    [
      'check a column in use, old rows aside',
      'alter table orders add constraint small check (total < 9) not valid',
      'NOT VALID lets old rows be, and still refuses new ones',
    ],
    [
      'check a new column with one in use',
      'alter table orders add gift int check (gift < total)',
      'demands a constraint of orders',
    ],
    [
      'allow fewer values',
      `alter table orders drop constraint status_known,
       add constraint status_known check (status in ('NEW'))`,
      'demands status_known of orders',
    ],
    [
      'refer from a column in use',
      'alter table orders add foreign key (buyer_id) references orders (id)',
      'demands a constraint of orders',
    ],
    ['make a key', 'alter table orders add unique (note)', 'demands a constraint of orders'],
    [
      'make a key of one default',
      'alter table orders add ref int not null unique default 0',
      'demands a constraint of orders',
    ],
    ['make an index unique', 'create unique index n on orders (note)', 'note of orders is unique'],
    ['drop a key', 'alter table orders drop constraint number_once', '"on conflict"'],
    ['drop a unique index', 'drop index orders_once', 'drops the index orders_once'],
    ['drop a function', 'drop function note_of', 'drops the function note_of'],
    [
      'replace a function by one that takes something else',
      'drop function note_of; create function note_of(o int) returns text language sql return 1;',
      'drops the function note_of',
    ],
    [
      'refuse rows by a trigger',
      `${guard} create trigger guard before insert on orders for each row execute function guard()`,
      'lets guard refuse rows of orders',
    ],
    [
      'refuse rows by a trigger of a new column',
      `alter table orders add gift int; ${guard}
       create trigger guard before insert or update of gift on orders for each row execute function guard()`,
      'lets guard refuse rows of orders',
    ],
    ['delete rows', 'delete from orders', 'deletes rows of orders'],
    [
      'delete rows on the way',
      'with gone as (delete from orders returning *) select * from gone',
      'deletes rows of orders',
    ],
    ['empty a table', 'truncate orders', 'runs TruncateStmt'],
    ['switch guards off', 'alter table orders disable trigger all', 'switches triggers of orders'],
    ['switch row security on', 'alter table orders enable row level security', 'RowSecurity'],
    ['take rights', 'revoke select on orders from public', 'runs GrantStmt'],
    ['hide what it does', `do $$ begin execute 'drop table orders'; end $$`, 'runs a DO block'],
  ])('must not %s', async (_, sql, problem) => {
    expect(await contractions([sql], earlier)).toEqual([expect.stringContaining(problem)]);
  });
});
