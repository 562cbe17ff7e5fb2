import type { EntityManager } from '@mikro-orm/postgresql';
import { type DeliveryStatus, transitionsInto } from '../domain/status.ts';

/** The delivery of a confirmed order. `moved` is true when this statement has scheduled it. */
export type Scheduled = {
  readonly id: string;
  readonly orderId: string;
  readonly buyerId: string | null;
  readonly sellerIds: readonly string[];
  readonly trackingNumber: string | null;
  readonly status: DeliveryStatus;
  readonly version: number;
  readonly moved: boolean;
};

type Confirmed = { readonly orderId: string; readonly ownNumber: string };

/**
 * Schedules the deliveries of the shop's orders in one statement, and returns them by order id. A
 * delivery that is not RESERVED stays as it is; an order without a delivery is left out.
 */
export async function schedule(
  em: EntityManager,
  confirmed: readonly Confirmed[],
  now: Date,
): Promise<ReadonlyMap<string, Scheduled>> {
  const rows = await em.execute<Scheduled[]>(statement, [
    JSON.stringify(confirmed),
    JSON.stringify(transitionsInto('SCHEDULED')),
    now,
  ]);
  return new Map(rows.map((row) => [row.orderId, row]));
}

// `locked` reads the latest committed version; all transactions lock in one order.
const statement = `
  with locked as (
    select deliveries.*, "ownNumber" from deliveries
    join jsonb_to_recordset(?::jsonb) as confirmed ("orderId" text, "ownNumber" text)
      on order_id = "orderId"
    where buyer_id is not null
    order by deliveries.id
    for no key update of deliveries
  ), moved as (
    update deliveries set status = 'SCHEDULED', version = deliveries.version + 1,
      tracking_number = "ownNumber"
    from locked
    where deliveries.id = locked.id
      and locked.status in (select jsonb_array_elements_text(?::jsonb))
    returning deliveries.*
  ), event as (
    insert into delivery_events (delivery_id, seq, status, at)
    select id, version, status, ?::timestamptz from moved
  )
  select id, order_id as "orderId", buyer_id as "buyerId", seller_ids as "sellerIds",
    tracking_number as "trackingNumber", status, version, true as moved from moved
  union all
  select id, order_id, buyer_id, seller_ids, tracking_number, status, version, false
  from locked where id not in (select id from moved)`;
