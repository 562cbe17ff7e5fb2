import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'delivery';

const slots = sqlCheck({
  invariant: 'a slot has the places of its deliveries',
  database,
  sql: (only) => `
    select s.id as key, s.id as slot, s.capacity, s.taken, count(d.id) as deliveries, case
      when s.taken <> count(d.id) then 'the places taken are not those of the deliveries'
      else 'more places are taken than there are' end as what
    from slots s left join deliveries d on d.slot_id = s.id and d.status <> 'CANCELLED'
    where ${only('s.id')}
    group by s.id having s.taken <> count(d.id) or s.taken > s.capacity`,
});

const bookings = sqlCheck({
  invariant: 'a booking has its delivery',
  database,
  sql: (only) => `
    select coalesce(b.order_id, d.order_id) as key, coalesce(b.order_id, d.order_id) as "orderId",
      d.id as delivery, case when b.order_id is null then 'a delivery has no booking'
      else 'the delivery belongs to another order' end as what
    from deliveries d left join bookings b on b.delivery_id = d.id
    where b.order_id is distinct from d.order_id and ${only('coalesce(b.order_id, d.order_id)')}`,
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

/** Checks within the database of delivery: slots, bookings, history. */
export const deliveries: readonly Check[] = [slots, bookings, history];
