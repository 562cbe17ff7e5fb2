import type { EntityManager } from '@mikro-orm/postgresql';
import type { Origin } from '../domain/booking.ts';
import type { BookDelivery, DeliveryParcel } from '../domain/delivery.ts';

/** The slot in which a place was taken. */
export type Place = { readonly id: string; readonly from: Date; readonly to: Date };

/**
 * Takes one place for a new order, and stores a delivery for each of its parcels, with its history, and the
 * booking: one statement, guarded by the free capacity. A slot that has begun has no free place. Null when
 * there is no place (NO_DELIVERY_SLOT), or when the order has a booking.
 */
export async function takePlace(
  em: EntityManager,
  parcels: readonly DeliveryParcel[],
  request: BookDelivery & { readonly origin: Origin },
  now: Date,
): Promise<Place | null> {
  const [place] = await em.execute<{ id: string; from: string; to: string }[]>(statement, [
    JSON.stringify({ ...request, now }),
    JSON.stringify(parcels),
  ]);
  return place ? { ...place, from: new Date(place.from), to: new Date(place.to) } : null;
}

// `picked` waits for a transaction that takes a place in the slot, reads it again, and goes on to
// the next slot when the last place is gone. A trigger counts the place in the slot.
const statement = `
  with request as materialized (
    select * from jsonb_to_record(?::jsonb) as request ("orderId" text, origin text, "buyerId" text,
      address jsonb, "slotId" text, "wishedAt" timestamptz, now timestamptz)
  ), parcel as materialized (
    select * from rows from (jsonb_to_recordset(?::jsonb)
      as (id uuid, "parcelId" uuid, "sellerIds" text[])) with ordinality as parcel (id, "parcelId", "sellerIds", n)
  ), picked as (
    select slots.id, begins_at, ends_at from slots, request
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
    insert into slot_places (order_id, origin, slot_id)
    select "orderId", origin, picked.id from request, picked
  ), delivery as (
    insert into deliveries (id, order_id, parcel_id, buyer_id, seller_ids, address, wished_at, booked_at,
      slot_id, status, version)
    select parcel.id, "orderId", "parcelId", "buyerId", "sellerIds", address, "wishedAt", now, picked.id,
      'RESERVED', 1
    from request, picked, parcel
  ), event as (
    insert into delivery_events (delivery_id, seq, order_seq, status, at)
    select parcel.id, 1, n, 'RESERVED', now from request, picked, parcel
  ), booking as (
    insert into bookings (order_id, origin, delivery_id, changes)
    select "orderId", origin, parcel.id, (select count(*) from parcel)
    from request, picked, parcel where n = 1
  )
  select id, begins_at as "from", ends_at as "to" from picked`;
