import { Migration } from '@mikro-orm/migrations';
import { searchFunctions } from './search-functions.ts';
import { writeListings } from './write-listings.ts';

/** Creates the tables that lists and searches of products on sale read, and fills them. */
export class ListingsMigration extends Migration {
  override up(): void {
    const statements = [...tables, ...indexes, ...writeListings, ...triggers, ...searchFunctions];
    for (const statement of [...statements, ...existing]) this.addSql(statement);
  }
}

const columns = `
  "seller_id" text not null,
  "available" boolean not null,
  "price" bigint not null,
  "created_at" timestamptz not null,
  "name" text collate "und-x-icu" not null,
  "category_ids" int[] not null`;

// An index answers alone only for pages that were vacuumed since their last change.
const vacuumedSoon =
  'autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02';

const tables = [
  // A row for each product on sale and each category on its paths; category 0 has all products.
  `create table "listings" (
    "category_id" int not null,
    "product_id" text not null,
    ${columns},
    primary key ("product_id", "category_id")
  ) with (${vacuumedSoon});`,
  // A row for each product on sale, with its text. \`available\` is in no index: its changes stay HOT.
  `create table "search_entries" (
    "product_id" text not null primary key,
    ${columns},
    "code" text collate "C" not null,
    "search" tsvector not null
  ) with (fillfactor = 90, ${vacuumedSoon});`,
  // The products whose category has moved, until their listings are written again.
  'create table "stale_listings" ("product_id" text primary key);',
];

const covered = 'include (seller_id, available, price, category_ids)';

const indexes = [
  `create index listings_newest on listings (category_id, created_at desc, product_id desc) ${covered};`,
  `create index listings_newest_available on listings (category_id, created_at desc, product_id desc)
    ${covered} where available;`,
  `create index listings_newest_sold_out on listings (category_id, created_at desc, product_id desc)
    ${covered} where not available;`,
  `create index listings_price on listings (category_id, price, product_id)
    include (seller_id, available, created_at, category_ids);`,
  `create index listings_price_available on listings (category_id, price, product_id)
    include (seller_id, created_at, category_ids) where available;`,
  'create index listings_name on listings (category_id, name, product_id) include (available, seller_id, price);',
  `create index listings_seller on listings (seller_id, created_at desc, product_id desc)
    include (available, price, category_ids) where category_id = 0;`,
  // The pending list would be read by each search.
  'create index search_entries_search on search_entries using gin (search) with (fastupdate = off);',
  'create index search_entries_code on search_entries (code);',
  'create index search_entries_newest on search_entries (created_at desc, product_id desc);',
  'create index search_entries_price on search_entries (price, product_id);',
  'create index search_entries_name on search_entries (name, product_id);',
];

const isSold = (row: string) => `(${row}.total_quantity > ${row}.reserved_quantity)`;
const listed = ['seller_id', 'status', 'price_minor_units', 'created_at', 'name', 'description']
  .concat('sku', 'categories')
  .map((column) => `(old.${column}) is distinct from (new.${column})`)
  .join(' or ');

const triggers = [
  // A new product has no stock yet; its listings are written with its stock.
  `create function list_product() returns trigger language plpgsql as $$
  begin
    perform write_listings(array[case tg_table_name when 'stocks'
      then to_jsonb(new) ->> 'product_id' else to_jsonb(new) ->> 'id' end]);
    return null;
  end $$;`,
  `create trigger list_changed_product after update on products for each row
    when ((old.status = 'ACTIVE' or new.status = 'ACTIVE') and (${listed}))
    execute function list_product();`,
  `create trigger list_new_product after insert on stocks for each row
    execute function list_product();`,
  // The condition is checked without a call, so an order that leaves units costs nothing more.
  `create function list_availability() returns trigger language plpgsql as $$
  begin
    update listings set available = ${isSold('new')} where product_id = new.product_id;
    update search_entries set available = ${isSold('new')} where product_id = new.product_id;
    return null;
  end $$;`,
  `create trigger list_availability after update on stocks for each row
    when (${isSold('old')} <> ${isSold('new')}) execute function list_availability();`,
];

const existing = [
  `select write_listings(array_agg(product_id)) from (
    select product_id, row_number() over (order by product_id) / 5000 as batch from stocks
  ) numbered group by batch order by batch;`,
];
