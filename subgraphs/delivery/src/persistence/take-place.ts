import type { EntityManager } from '@mikro-orm/postgresql';
import type { Origin } from '../domain/booking.ts';
import type { BookDelivery } from '../domain/delivery.ts';

/** The slot in which a place was taken. */
export type Place = { readonly id: string; readonly from: Date; readonly to: Date };

/**
 * Takes a place for a new delivery, and stores the delivery, its history and its booking: one
 * statement, guarded by the free capacity. A slot that has begun has no free place. Null when there
 * is no place (NO_DELIVERY_SLOT), or when the order has a booking.
 */
export async function takePlace(
  em: EntityManager,
  id: string,
  request: BookDelivery & { readonly origin: Origin },
  now: Date,
): Promise<Place | null> {
  const [place] = await em.execute<{ id: string; from: string; to: string }[]>(statement, [
    JSON.stringify({ id, ...request, now }),
  ]);
  return place ? { ...place, from: new Date(place.from), to: new Date(place.to) } : null;
}

// `picked` waits for a transaction that takes a place in the slot, reads it again, and goes on to
// the next slot when the last place is gone.
const statement = `
  with request as materialized (
    select * from jsonb_to_record(?::jsonb) as request (id uuid, "orderId" text, origin text,
      "buyerId" text, "sellerIds" text[], address jsonb, "slotId" text, "wishedAt" timestamptz,
      now timestamptz)
  ), picked as (
    select slots.id from slots, request
    where begins_at >= now and taken < capacity
      and case
        when "slotId" is not null then slots.id = "slotId"
        when "wishedAt" is not null then begins_at <= "wishedAt" and "wishedAt" < ends_at
        else true
      end
      and not exists (
        select from bookings where order_id = "orderId" and bookings.origin = request.origin)
    order by begins_at limit 1
    for no key update of slots
  ), place as (
    update slots set taken = taken + 1 from picked
    where slots.id = picked.id and taken < capacity
    returning slots.id as slot_id, begins_at, ends_at
  ), delivery as (
    insert into deliveries (id, order_id, buyer_id, seller_ids, address, wished_at, booked_at,
      slot_id, status, version)
    select id, "orderId", "buyerId", "sellerIds", address, "wishedAt", now, slot_id, 'RESERVED', 1
    from request, place
  ), event as (
    insert into delivery_events (delivery_id, seq, status, at)
    select id, 1, 'RESERVED', now from request, place
  ), booking as (
    insert into bookings (order_id, origin, delivery_id)
    select "orderId", origin, id from request, place
  )
  select slot_id as id, begins_at as "from", ends_at as "to" from place`;
