import { Migration } from '@mikro-orm/migrations';

/** Creates the table that searches in the order of names read, and fills it. */
export class NameEntriesMigration extends Migration {
  override up(): void {
    for (const statement of [...table, ...copies, ...search]) this.addSql(statement);
  }
}

const columns = 'product_id, seller_id, available, price, name, category_ids, code, search';

/** Columns in the row itself; `main` is stored elsewhere only when a row does not fit into a block. */
const inRow = ['product_id', 'seller_id', 'name', 'category_ids', 'code'];

// As search_entries, in less than half the blocks: the words of each row are in the TOAST table, which only a
// change of the words writes, and no search reads. A very common word reads each block of this table once.
// PostgreSQL moves values out of a new row only when the row is longer than 2 KB. The filler makes it so, and
// takes some 40 bytes compressed.
const table = [
  `create table "name_entries" (
    "price" bigint not null,
    "available" boolean not null,
    "product_id" text not null primary key,
    "seller_id" text not null,
    "name" text collate "und-x-icu" not null,
    "category_ids" int[] not null,
    "code" text collate "C" not null,
    "search" tsvector not null,
    "filler" text not null default repeat(' ', 2048)
  ) with (fillfactor = 95, toast_tuple_target = 128);`,
  `alter table "name_entries" alter column "search" set storage external,
    ${inRow.map((column) => `alter column "${column}" set storage main`).join(', ')};`,
  `insert into name_entries (${columns}) select ${columns} from search_entries order by created_at, product_id;`,
  'create index name_entries_search on name_entries using gin (search) with (fastupdate = off);',
  'create index name_entries_code on name_entries (code);',
];

// Words that stay the same keep their place: to assign an equal value would store them again.
const copies = [
  `create function copy_search_entries() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      delete from name_entries where product_id in (select product_id from old_entries);
    elsif tg_op = 'INSERT' then
      insert into name_entries (${columns}) select ${columns} from new_entries;
    else
      update name_entries e set seller_id = n.seller_id, available = n.available, price = n.price,
        name = n.name, category_ids = n.category_ids, code = n.code,
        search = case when e.search = n.search then e.search else n.search end
      from new_entries n where n.product_id = e.product_id;
    end if;
    return null;
  end $$;`,
  copyAfter('insert', 'new table as new_entries'),
  copyAfter('update', 'new table as new_entries'),
  copyAfter('delete', 'old table as old_entries'),
];

function copyAfter(change: string, tables: string): string {
  return `create trigger copy_search_entries_${change} after ${change} on search_entries
    referencing ${tables} for each statement execute function copy_search_entries();`;
}

const search = [
  // Like probe_search, with another source: any plan but the indexes of words and codes is forbidden.
  `create function probe_names(query tsquery, beginning text, most int)
    returns table (product_id text, seller_id text, available boolean, price bigint, name text,
      category_ids int[])
    language sql stable set enable_seqscan = off set enable_indexscan = off
    as $$
      select product_id, seller_id, available, price, name, category_ids
      from name_entries
      where search @@ query or code >= beginning and code < beginning || U&'\\+10FFFF'
      limit most
    $$;`,
];
