import { Migration } from '@mikro-orm/migrations';

/** Creates the facts about orders, the figures that are sums over them, and the history of stock. */
export class AnalyticsMigration extends Migration {
  override up(): void {
    for (const statement of [...facts, ...figures, ...others]) this.addSql(statement);
  }
}

const facts = [
  `create table "order_fact" (
    "order_id" text not null,
    "buyer_id" text null,
    "currency" text null,
    "placed_at" timestamptz null,
    "lines" jsonb null,
    "confirmed_at" timestamptz null,
    "cancelled_at" timestamptz null,
    "failed_at" timestamptz null,
    "refunds" jsonb not null default '[]',
    primary key ("order_id"),
    constraint "order_fact_placed" check (num_nulls(buyer_id, currency, placed_at, lines) in (0, 4)),
    constraint "order_fact_values" check (jsonb_typeof(refunds) = 'array'
      and (lines is null or jsonb_typeof(lines) = 'array'))
  ) with (fillfactor = 80);`,
  `create table "line_fact" (
    "order_id" text not null,
    "line" int not null,
    "refund_id" text not null,
    "at" timestamptz not null,
    "day" date not null,
    "hour" timestamptz not null,
    "buyer_id" text not null,
    "seller_id" text not null,
    "category_id" text not null,
    "product_id" text not null,
    "currency" text not null,
    "sold" boolean not null,
    "cancelled" boolean not null,
    "failed" boolean not null,
    "quantity" int not null,
    "amount" bigint not null,
    "refunded" bigint not null,
    primary key ("order_id", "line", "refund_id"),
    constraint "line_fact_order_id_foreign" foreign key ("order_id") references "order_fact" ("order_id"),
    constraint "line_fact_values" check (quantity >= 0 and amount >= 0),
    constraint "line_fact_refunds" check (case when refund_id = '' then refunded between 0 and amount
      else refunded = 0 and sold end)
  );`,
  `create index "line_fact_seller" on "line_fact" ("seller_id", "day", "product_id")
    include ("quantity", "amount");`,
  'create index "line_fact_buyer" on "line_fact" ("buyer_id");',
  'create index "line_fact_day" on "line_fact" ("day") include ("buyer_id");',
  'create index "line_fact_at" on "line_fact" using brin ("at");',
];

const measures = `"orders" bigint not null, "sold_orders" bigint not null,
  "cancelled_orders" bigint not null, "failed_orders" bigint not null, "units" bigint not null,
  "gross" bigint not null, "returned_units" bigint not null, "refunded" bigint not null,
  "refunded_of_sales" bigint not null`;

const keys: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['seller_day', ['seller_id', 'day', 'currency']],
  ['shop_day', ['day', 'currency']],
  ['shop_hour', ['hour', 'currency']],
  ['seller_hour', ['seller_id', 'hour', 'currency']],
  ['product_day', ['seller_id', 'day', 'product_id', 'currency']],
  ['category_day', ['category_id', 'day', 'currency']],
];
const types: Readonly<Record<string, string>> = { day: 'date', hour: 'timestamptz' };

const figures = keys.map(
  ([table, columns]) => `create table "${table}" (
    ${columns.map((name) => `"${name}" ${types[name] ?? 'text'} not null`).join(', ')},
    ${measures},
    primary key (${columns.map((name) => `"${name}"`).join(', ')})
  ) with (fillfactor = 80);`,
);

const others = [
  'create index "product_day_product" on "product_day" ("product_id", "day");',
  `create table "customer" (
    "seller_id" text not null,
    "customer_id" text not null,
    "first_at" timestamptz null,
    "orders" bigint not null default 0,
    primary key ("seller_id", "customer_id"),
    constraint "customer_orders" check (orders >= 0 and (orders = 0) = (first_at is null))
  ) with (fillfactor = 80);`,
  'create index "customer_first" on "customer" ("seller_id", "first_at");',
  `create table "stock_fact" (
    "product_id" text not null,
    "version" int not null,
    "at" timestamptz not null,
    "available" int not null,
    primary key ("product_id", "version")
  );`,
];
