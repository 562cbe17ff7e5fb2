import { Migration } from '@mikro-orm/migrations';
import { parcelGuards } from './parcel-guards.ts';
import { pairs, transitions } from './status-transitions.ts';

/** Adds the parcels of orders, those of existing orders included, and the cancellations that have ended. */
export class ParcelsMigration extends Migration {
  override up(): void {
    const statements = [...tables, parcelsOfExistingOrders, ...required, statusGuard];
    for (const statement of [...statements, ...parcelGuards]) this.addSql(statement);
  }
}

const tables = [
  `create table "cancellations" (
    "id" uuid not null,
    "order_id" uuid not null,
    "parcel_id" uuid not null,
    "lines" jsonb not null,
    "amount" bigint not null,
    "code" text not null,
    "reason" text not null,
    "refused" boolean not null,
    "runs" jsonb not null,
    "ended_at" timestamptz not null,
    primary key ("id")
  );`,
  'create index "cancellations_order_id_index" on "cancellations" ("order_id");',
  'alter table "orders" add "parcels" jsonb null, add "parcel_ids" text[] null;',
  'create index "orders_parcel_ids_index" on "orders" using gin ("parcel_ids");',
  'alter table "order_events" add "parcel_id" uuid null, add "parcel_status" text null;',
];

/**
 * One parcel for each seller, in the order of the first lines, in the status of the order. The id is that
 * of `parcelIdOf`: a UUID of version 3. Refunds of an order of several sellers are not known by parcel.
 */
const parcelsOfExistingOrders = `
  with line as (
    select id as order_id, ord, line ->> 'sellerId' as seller_id,
      jsonb_build_object('productId', line -> 'productId', 'quantity', line -> 'quantity') as units
    from orders, jsonb_array_elements(lines) with ordinality as item (line, ord)
  ), seller as (
    select order_id, seller_id, min(ord) as ord, jsonb_agg(units order by ord) as units,
      md5(decode(replace(order_id::text, '-', ''), 'hex') || convert_to(seller_id, 'UTF8')) as hash
    from line group by order_id, seller_id
  ), parcel as (
    select seller.*, overlay(overlay(hash placing '3' from 13)
      placing to_hex((('x' || substr(hash, 17, 1))::bit(4)::int & 3) | 8) from 17)::uuid as id
    from seller
  ), built as (
    select order_id, array_agg(parcel.id::text order by ord) as ids,
      jsonb_agg(jsonb_build_object(
        'id', parcel.id,
        'sellerId', seller_id,
        'status', case when status in ('SHIPPED', 'DELIVERED') then status
          when status in ('FAILED', 'CANCELLED') then 'CANCELLED' else 'PENDING' end,
        'version', 1,
        'trackingNumber', tracking_number,
        'cancelled', case when status in ('FAILED', 'CANCELLED') then units else '[]' end,
        'refunded', case when cardinality(seller_ids) = 1 then refunded else 0 end,
        'cancellation', null) order by ord) as parcels
    from parcel join orders on orders.id = order_id group by order_id
  )
  update orders set parcels = built.parcels, parcel_ids = ids from built where id = order_id;`;

const required = [
  'alter table "orders" alter column "parcels" set not null;',
  'alter table "orders" alter column "parcel_ids" set not null;',
];

/** As before, but the change of one parcel may leave the status of the order as it is. */
const statusGuard = `create or replace function guard_order_event() returns trigger language plpgsql as $$
  declare before text;
  begin
    select status into before from order_events
      where order_id = new.order_id and seq = new.seq - 1;
    if coalesce(before, '') = '' and (new.seq, new.status) <> (1, 'NEW') then
      raise exception 'an order begins with NEW, not with % at %', new.status, new.seq;
    end if;
    if new.status = before and (new.type = 'payment-refunded' or new.parcel_id is not null) then
      return new;
    end if;
    if before <> '' and (before, new.status) not in (${pairs(transitions)}) then
      raise exception 'an order does not go from % to %', before, new.status;
    end if;
    return new;
  end $$;`;
