/**
 * Carries deliveries of whole orders over: one for each seller, with copies of the history, and one place
 * for all of them. The first seller's keeps its id. A copy has published nothing of its own.
 */
export const parcelsOfDeliveries: readonly string[] = [
  // The same as `parcelIdOf` of `schema/parcel-id.ts`: a UUID of version 3; see its comment.
  `create function parcel_id_of(order_id text, seller_id text) returns uuid language sql immutable as $$
    select overlay(overlay(hash placing '3' from 13 for 1) placing
      to_hex(('x' || substr(hash, 17, 2))::bit(8)::int & 63 | 128) from 17 for 2)::uuid
    from (
      select md5(case when replace(order_id, '-', '') ~* '^[0-9a-f]{32}$'
        then decode(replace(order_id, '-', ''), 'hex') || convert_to(seller_id, 'UTF8')
        else convert_to(order_id || ' ' || seller_id, 'UTF8') end) as hash
    ) hashed
  $$;`,
  // A copy has the history of its original, which the triggers would refuse to write row by row.
  'alter table delivery_events disable trigger user;',
  'alter table deliveries disable trigger user;',
  `create table delivery_copies as
    select gen_random_uuid() as id, d.id as original, seller.id as seller_id, row_number() over
      (partition by d.id order by seller.place) as n
    from deliveries d cross join lateral (
      select id, min(place) as place from unnest(d.seller_ids) with ordinality as s (id, place) group by id
    ) seller
    where d.buyer_id is not null;`,
  `insert into deliveries (id, order_id, parcel_id, buyer_id, seller_ids, address, wished_at, booked_at,
      slot_id, status, version, tracking_number)
    select c.id, order_id, parcel_id_of(order_id, c.seller_id), buyer_id, array[c.seller_id], address,
      wished_at, booked_at, slot_id, status, version, tracking_number
    from deliveries d join delivery_copies c on c.original = d.id where c.n > 1;`,
  `insert into delivery_events (delivery_id, seq, status, note, at)
    select c.id, seq, status, note, at
    from delivery_events e join delivery_copies c on c.original = e.delivery_id where c.n > 1;`,
  `insert into delivery_attempts (id, delivery_id, started_at, ended_at, failed)
    select gen_random_uuid(), c.id, started_at, ended_at, failed
    from delivery_attempts a join delivery_copies c on c.original = a.delivery_id where c.n > 1;`,
  `update deliveries d set parcel_id = parcel_id_of(order_id, c.seller_id), seller_ids = array[c.seller_id]
    from delivery_copies c where c.original = d.id and c.n = 1;`,
  'drop table delivery_copies;',
  'drop function parcel_id_of;',
  'alter table deliveries enable trigger user;',
  'alter table delivery_events enable trigger user;',
  `update bookings b set changes = d.version from deliveries d where d.id = b.delivery_id;`,
  `insert into slot_places (order_id, origin, slot_id)
    select distinct order_id, case when buyer_id is null then 'OUTSIDE' else 'CHECKOUT' end, slot_id
    from deliveries where status <> 'CANCELLED';`,
];
