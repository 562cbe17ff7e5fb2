import type { EntityManager } from '@mikro-orm/postgresql';
import { type DeliveryStatus, transitionsInto } from '../domain/status.ts';

/** A delivery of a confirmed order. `moved` is true when this statement has scheduled it. */
export type Scheduled = {
  readonly id: string;
  readonly orderId: string;
  readonly parcelId: string | null;
  readonly buyerId: string | null;
  readonly sellerIds: readonly string[];
  readonly trackingNumber: string | null;
  readonly status: DeliveryStatus;
  readonly version: number;
  /** The delivery that the replies to the checkout name. */
  readonly transactionId: string;
  readonly orderSeq: number;
  readonly moved: boolean;
};

/** `seed` is unguessable: the tracking numbers of the order's deliveries are derived from it. */
type Confirmed = { readonly orderId: string; readonly seed: string };

/**
 * Schedules the deliveries of the shop's orders in one statement, and returns them by id. A delivery that
 * is not RESERVED stays as it is; an order without a delivery is left out.
 */
export async function schedule(
  em: EntityManager,
  confirmed: readonly Confirmed[],
  now: Date,
): Promise<readonly Scheduled[]> {
  return em.execute<Scheduled[]>(statement, [
    JSON.stringify(confirmed),
    JSON.stringify(transitionsInto('SCHEDULED')),
    now,
  ]);
}

// `booked` and `locked` read the latest committed versions; all transactions lock in one order.
const statement = `
  with booked as (
    select bookings.order_id, delivery_id, changes, seed from bookings
    join jsonb_to_recordset(?::jsonb) as confirmed ("orderId" text, seed text) on order_id = "orderId"
    where origin = 'CHECKOUT' and delivery_id is not null
    order by bookings.order_id
    for no key update of bookings
  ), locked as (
    select deliveries.*, booked.delivery_id, changes, seed from deliveries
    join booked on booked.order_id = deliveries.order_id
    where buyer_id is not null
    order by deliveries.id
    for no key update of deliveries
  ), moving as (
    select *, row_number() over (partition by order_id order by id) as n from locked
    where status in (select jsonb_array_elements_text(?::jsonb))
  ), moved as (
    update deliveries set status = 'SCHEDULED', version = deliveries.version + 1,
      tracking_number = 'SK' || upper(right(md5(moving.seed || ' ' || n), 16))
    from moving
    where deliveries.id = moving.id
    returning deliveries.*, moving.delivery_id, (moving.changes + n)::int as order_seq
  ), counted as (
    update bookings set changes = changes + moves
    from (select order_id as id, count(*) as moves from moved group by 1) of_order
    where order_id = of_order.id and origin = 'CHECKOUT'
  ), event as (
    insert into delivery_events (delivery_id, seq, order_seq, status, at)
    select id, version, order_seq, status, ?::timestamptz from moved
  ), known as (
    select id, order_id, parcel_id, buyer_id, seller_ids, tracking_number, status, version, delivery_id,
      order_seq, true as moved from moved
    union all
    select id, order_id, parcel_id, buyer_id, seller_ids, tracking_number, status, version, delivery_id,
      changes, false from locked where id not in (select id from moving)
  )
  select id, order_id as "orderId", parcel_id as "parcelId", buyer_id as "buyerId",
    seller_ids as "sellerIds", tracking_number as "trackingNumber", status, version,
    delivery_id as "transactionId", order_seq as "orderSeq", moved
  from known order by id`;
