import type { Check } from './check.ts';
import { parcelIdSql } from './parcel-id-sql.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'delivery';

const slots = sqlCheck({
  invariant: 'a slot counts its places',
  database,
  sql: (only) => `
    select s.id as key, s.id as slot, s.capacity, s.taken, count(p.slot_id) as places, case
      when s.taken <> count(p.slot_id) then 'the number of places taken is not that of the places'
      else 'more places are taken than there are' end as what
    from slots s left join slot_places p on p.slot_id = s.id
    where ${only('s.id')}
    group by s.id having s.taken <> count(p.slot_id) or s.taken > s.capacity`,
});

const places = sqlCheck({
  invariant: 'an order has places in the slots of its deliveries',
  database,
  sql: (only) => `
    select order_id as key, order_id as "orderId", origin, slot_id as slot, case
      when p.order_id is null then 'a delivery has no place in its slot'
      else 'a place has no delivery' end as what
    from slot_places p full join (
      select distinct order_id, case when buyer_id is null then 'OUTSIDE' else 'CHECKOUT' end as origin, slot_id
      from deliveries where status <> 'CANCELLED'
    ) d using (order_id, origin, slot_id)
    where (p.order_id is null or d.order_id is null) and ${only('order_id')}`,
});

const bookings = sqlCheck({
  invariant: 'a booking has its deliveries',
  database,
  sql: (only) => `
    select order_id as key, order_id as "orderId", origin, b.delivery_id as delivery, case
      when b.order_id is null then 'a delivery has no booking'
      when d.ids is null then 'a booking has no delivery'
      else 'the delivery belongs to another order' end as what
    from (select * from bookings where delivery_id is not null) b full join (
      select order_id, case when buyer_id is null then 'OUTSIDE' else 'CHECKOUT' end as origin,
        array_agg(id) as ids
      from deliveries group by 1, 2
    ) d using (order_id, origin)
    where ${only('order_id')}
      and (b.order_id is null or d.ids is null or not b.delivery_id = any (d.ids))`,
});

/** An external order has no parcel. */
const parcels = sqlCheck({
  invariant: 'a delivery has the parcel of its order and seller',
  database,
  what: 'the parcel is not that of the order and the seller',
  sql: (only) => `
    select id::text as key, order_id as "orderId", id as delivery, parcel_id as parcel,
      seller_ids::text as sellers
    from deliveries
    where ${only('id', 'uuid')} and case when buyer_id is null then parcel_id is not null
      else cardinality(seller_ids) > 1
        or parcel_id is distinct from ${parcelIdSql('order_id', 'seller_ids[1]')} end`,
});

const changes = sqlCheck({
  invariant: 'the changes of the deliveries of an order are numbered',
  database,
  sql: (only) => `
    select b.order_id as key, b.order_id as "orderId", b.changes, last, case
      when b.changes is distinct from last then 'the last number is not that of the last change'
      else 'two changes have the same number' end as what
    from bookings b join (
      select d.order_id, d.buyer_id is null as outside, max(coalesce(order_seq, seq)) as last,
        count(order_seq) as numbered, count(distinct order_seq) as numbers
      from deliveries d join delivery_events e on e.delivery_id = d.id group by 1, 2
    ) d on d.order_id = b.order_id and outside = (b.origin = 'OUTSIDE')
    where ${only('b.order_id')} and (b.changes is distinct from last or numbered <> numbers)`,
});

/** IN_TRANSIT is the attempt under way. */
const history = sqlCheck({
  invariant: 'the history of a delivery fits it',
  database,
  sql: (only) => `
    select d.id::text as key, d.order_id as "orderId", d.id as delivery, d.status, d.version, events,
      last.status as "lastStatus", case
      when events is distinct from d.version then 'the history has a gap'
      when last.status is distinct from d.status then 'the last change has another status'
      else 'the attempts do not fit the status' end as what
    from deliveries d
    left join (
      select delivery_id, count(*) as events from delivery_events
      where ${only('delivery_id', 'uuid')} group by 1
    ) h on h.delivery_id = d.id
    left join delivery_events last on last.delivery_id = d.id and last.seq = d.version
    left join delivery_attempts a on a.delivery_id = d.id and a.ended_at is null
    where ${only('d.id', 'uuid')} and (events is distinct from d.version
      or last.status is distinct from d.status or (d.status = 'IN_TRANSIT') <> (a.id is not null))`,
});

/** Checks within the database of delivery: slots, places, bookings, parcels, history. */
export const deliveries: readonly Check[] = [slots, places, bookings, parcels, changes, history];
