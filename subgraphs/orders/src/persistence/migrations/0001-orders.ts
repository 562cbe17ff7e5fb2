import { Migration } from '@mikro-orm/migrations';
import { pairs, reachable, transitions } from './status-transitions.ts';

/** Orders, their history, our copies of offers and buyers, and the views of an older system. */
export class OrdersMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...statusGuard, ...views]) this.addSql(statement);
  }
}

const tables = [
  'create sequence order_numbers;',
  `create table "orders" (
    "id" uuid not null,
    "number" text not null,
    "buyer_id" text not null,
    "seller_ids" text[] not null,
    "idempotency_key" text not null,
    "request_hash" text not null,
    "products" text not null,
    "lines" jsonb not null,
    "total" jsonb not null,
    "address" jsonb not null,
    "slot_id" text null,
    "wished_at" timestamptz null,
    "description" text null,
    "trace_id" text not null,
    "placed_at" timestamptz not null,
    "status" text not null,
    "version" int not null,
    "failure" jsonb null,
    "tracking_number" text null,
    "checkout" jsonb not null,
    "wake_at" timestamptz null,
    "updated_at" timestamptz not null,
    primary key ("id")
  );`,
  'create index "orders_buyer_id_placed_at_index" on "orders" ("buyer_id", "placed_at");',
  'create index "orders_placed_at_index" on "orders" ("placed_at");',
  'create index "orders_seller_ids_index" on "orders" using gin ("seller_ids");',
  'create index "orders_wake_at_index" on "orders" ("wake_at") where wake_at is not null;',
  `alter table "orders" add constraint "orders_buyer_id_idempotency_key_unique"
    unique ("buyer_id", "idempotency_key");`,
  'alter table "orders" add constraint "orders_number_unique" unique ("number");',
  `create table "order_events" (
    "order_id" uuid not null,
    "seq" int not null,
    "type" text not null,
    "status" text not null,
    "at" timestamptz not null,
    "message" text null,
    primary key ("order_id", "seq")
  );`,
  `create table "offers" (
    "product_id" text not null,
    "name" text null,
    "price_minor_units" bigint null,
    "currency" text null,
    "seller_id" text null,
    "for_sale" boolean not null default false,
    "product_version" int not null default 0,
    "available" int null,
    "stock_version" int not null default 0,
    primary key ("product_id")
  );`,
  `create table "buyers" (
    "user_id" text not null,
    "address" jsonb null,
    "version" int not null,
    primary key ("user_id")
  );`,
];

/**
 * Enforces the domain's transitions, whoever changes a row. The history has each transition; the
 * order's row may skip some, as one transaction can make several.
 */
const statusGuard = [
  `create function guard_order_event() returns trigger language plpgsql as $$
  declare before text;
  begin
    select status into before from order_events
      where order_id = new.order_id and seq = new.seq - 1;
    if coalesce(before, '') = '' and (new.seq, new.status) <> (1, 'NEW') then
      raise exception 'an order begins with NEW, not with % at %', new.status, new.seq;
    end if;
    if before <> '' and (before, new.status) not in (${pairs(transitions)}) then
      raise exception 'an order does not go from % to %', before, new.status;
    end if;
    return new;
  end $$;`,
  `create trigger guard_order_event before insert on order_events
    for each row execute function guard_order_event();`,
  `create function keep_order_event() returns trigger language plpgsql as $$
  begin
    raise exception 'the history of an order is never changed';
  end $$;`,
  `create trigger keep_order_event before update or delete on order_events
    for each row execute function keep_order_event();`,
  `create function guard_order_status() returns trigger language plpgsql as $$
  begin
    if new.status <> old.status
      and (old.status, new.status) not in (${pairs(reachable(transitions))}) then
      raise exception 'an order does not go from % to %', old.status, new.status;
    end if;
    return new;
  end $$;`,
  `create trigger guard_order_status before update of status on orders
    for each row execute function guard_order_status();`,
];

/** Views with the names that an older system selects. */
const views = [
  `create view "Orders" as select
    id as "Id", number as "Number", buyer_id as "UserId", status as "Status",
    ((total ->> 'minorUnits')::numeric / 100)::numeric(18, 2) as "TotalPrice",
    total ->> 'currency' as "Currency", address as "ShippingAddress", version as "Version",
    placed_at as "CreatedAt", updated_at as "UpdatedAt"
  from orders;`,
  `create view "OrderItems" as select
    orders.id as "OrderId", line ->> 'productId' as "ProductId", line ->> 'name' as "Name",
    (line ->> 'quantity')::int as "Quantity",
    ((line -> 'unitPrice' ->> 'minorUnits')::numeric / 100)::numeric(18, 2) as "UnitPrice"
  from orders, jsonb_array_elements(orders.lines) as line;`,
  `create view "DomainEvents" as select
    order_id as "OrderId", seq as "Seq", type as "Type", status as "Status", at as "OccurredAt",
    message as "Message"
  from order_events;`,
];
