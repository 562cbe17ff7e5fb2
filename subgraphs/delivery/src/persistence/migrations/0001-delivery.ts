import { Migration } from '@mikro-orm/migrations';
import { historyGuards } from './history-guards.ts';

/** Slots, their deliveries with history and attempts, and the result of each order's booking. */
export class DeliveryMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...historyGuards]) this.addSql(statement);
  }
}

const tables = [
  // Every order updates a slot, but no indexed column: free space on the page allows HOT updates.
  `create table "slots" (
    "id" text not null,
    "begins_at" timestamptz not null,
    "ends_at" timestamptz not null,
    "capacity" int not null,
    "taken" int not null default 0,
    primary key ("id"),
    constraint "slots_taken" check (taken >= 0 and taken <= capacity),
    constraint "slots_apart" exclude using gist (tstzrange(begins_at, ends_at) with &&)
  ) with (fillfactor = 50);`,
  'create index "slots_begins_at_index" on "slots" ("begins_at");',
  `create table "deliveries" (
    "id" uuid not null,
    "order_id" text not null,
    "buyer_id" text null,
    "seller_ids" text[] not null,
    "address" jsonb not null,
    "wished_at" timestamptz null,
    "booked_at" timestamptz not null,
    "slot_id" text not null,
    "status" text not null,
    "version" int not null,
    "tracking_number" text null,
    primary key ("id"),
    constraint "deliveries_slot_id_foreign" foreign key ("slot_id") references "slots" ("id")
  );`,
  'create index "deliveries_order_id_index" on "deliveries" ("order_id");',
  'create index "deliveries_tracking_number_index" on "deliveries" ("tracking_number");',
  `create table "delivery_events" (
    "delivery_id" uuid not null,
    "seq" int not null,
    "status" text not null,
    "note" text null,
    "at" timestamptz not null,
    primary key ("delivery_id", "seq")
  );`,
  `create table "delivery_attempts" (
    "id" uuid not null,
    "delivery_id" uuid not null,
    "started_at" timestamptz not null,
    "ended_at" timestamptz null,
    "failed" boolean not null,
    primary key ("id"),
    constraint "delivery_attempts_failed" check (not failed or ended_at is not null)
  );`,
  `create index "delivery_attempts_delivery_id_index" on "delivery_attempts" ("delivery_id");`,
  `create unique index "delivery_attempts_open" on "delivery_attempts" ("delivery_id")
    where ended_at is null;`,
  `create table "bookings" (
    "order_id" text not null,
    "origin" text not null,
    "delivery_id" uuid null,
    "refused" jsonb null,
    primary key ("order_id", "origin"),
    constraint "bookings_delivery_id_unique" unique ("delivery_id"),
    constraint "bookings_delivery_id_foreign" foreign key ("delivery_id") references "deliveries" ("id"),
    constraint "bookings_answer" check ((delivery_id is null) <> (refused is null))
  );`,
];
