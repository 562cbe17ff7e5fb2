import { Migration } from '@mikro-orm/migrations';
import { statusGuards } from './status-guards.ts';

/** Creates products, stocks, reservations and internal orders. */
export class InventoryMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...statusGuards]) this.addSql(statement);
  }
}

const tables = [
  `create table "products" (
    "id" text not null,
    "sku" text collate "und-x-icu" not null,
    "seller_id" text not null,
    "name" text collate "und-x-icu" not null,
    "description" text collate "und-x-icu" null,
    "image_url" text null,
    "price_currency" text not null,
    "price_minor_units" bigint not null,
    "categories" text[] not null,
    "status" text not null,
    "version" int not null,
    "created_at" timestamptz not null,
    "updated_at" timestamptz not null,
    primary key ("id"),
    constraint "products_sku_unique" unique ("sku"),
    constraint "products_price" check (price_minor_units >= 0),
    constraint "products_for_sale" check (status <> 'ACTIVE' or price_minor_units > 0)
  );`,
  'create index "products_created_at_id_index" on "products" ("created_at", "id");',
  'create index "products_price_minor_units_index" on "products" ("price_minor_units");',
  'create index "products_name_id_index" on "products" ("name", "id");',
  `create index "products_seller_id_created_at_index" on "products" ("seller_id", "created_at");`,
  'create index "products_categories_index" on "products" using gin ("categories");',
  // Each order updates a row, and no indexed column: free space on the page keeps its new versions there.
  `create table "stocks" (
    "product_id" text not null,
    "total_quantity" int not null,
    "reserved_quantity" int not null default 0,
    "version" int not null default 1,
    "updated_at" timestamptz not null,
    primary key ("product_id"),
    constraint "stocks_product_id_foreign" foreign key ("product_id")
      references "products" ("id") on update cascade on delete restrict,
    constraint "stocks_reserved" check (reserved_quantity >= 0 and reserved_quantity <= total_quantity)
  ) with (fillfactor = 50);`,
  `create table "reservations" (
    "id" uuid not null,
    "order_id" text not null,
    "origin" text not null,
    "message_id" text null,
    "buyer_id" text null,
    "seller_ids" text[] not null,
    "status" text not null,
    "lines" jsonb not null,
    "refused" jsonb null,
    "created_at" timestamptz not null,
    "updated_at" timestamptz not null,
    primary key ("id"),
    constraint "reservations_message_id_unique" unique ("message_id"),
    constraint "reservations_lines" check ((refused is null) <> (lines = '[]')),
    constraint "reservations_quantities"
      check (not jsonb_path_exists(lines, '$[*] ? (@.quantity < 1)')),
    constraint "reservations_message" check ((origin = 'SALE') = (message_id is not null))
  );`,
  `create unique index "reservations_order_id_origin_unique" on "reservations"
    ("order_id", "origin") where message_id is null;`,
  'create table "own_orders" ("order_id" text not null, primary key ("order_id"));',
];
