import { Migration } from '@mikro-orm/migrations';
import { parcelsOfDeliveries } from './parcels-of-deliveries.ts';
import { placeGuards } from './place-guards.ts';

/**
 * A delivery for each parcel, and a place of the order for each slot that has its deliveries. Existing
 * deliveries become those of their parcels.
 */
export class ParcelsMigration extends Migration {
  override up(): void {
    for (const statement of [...tables, ...parcelsOfDeliveries, ...placeGuards])
      this.addSql(statement);
  }
}

const tables = [
  `create table "slot_places" (
    "order_id" text not null,
    "origin" text not null,
    "slot_id" text not null,
    primary key ("order_id", "origin", "slot_id"),
    constraint "slot_places_slot_id_foreign" foreign key ("slot_id") references "slots" ("id") on delete no action
  );`,
  'create index "slot_places_slot_id_index" on "slot_places" ("slot_id");',
  `create table "delivery_amendments" (
    "delivery_id" uuid not null,
    "cancellation_id" text not null,
    primary key ("delivery_id", "cancellation_id")
  );`,
  'alter table "delivery_events" add "order_seq" int null;',
  `alter table "deliveries" add "parcel_id" uuid null, add "folded_text" text generated always as
    (fold_text(variadic array[order_id, tracking_number, address ->> 'street', address ->> 'city', address ->> 'zipCode'])) stored null;`,
  'alter table "deliveries" add constraint "deliveries_parcel_id_unique" unique ("parcel_id");',
  'create index "deliveries_slot_id_id_index" on "deliveries" ("slot_id", "id");',
  'alter table "bookings" add "changes" int not null default 0;',
];
