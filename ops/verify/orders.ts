import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'orders';
const order = 'o.id::text as key, o.number as "order", o.status';

/** The status that follows from each type of change; a refund or a parcel may leave it as it is. */
const statusOfType = `case e.type
  when 'order-placed' then 'NEW' when 'checkout-started' then 'PROCESSING'
  when 'payment-succeeded' then 'PAID' when 'stock-reserved' then 'ITEMS_RESERVED'
  when 'delivery-booked' then 'DELIVERY_BOOKED' when 'order-confirmed' then 'CONFIRMED'
  when 'order-shipped' then 'SHIPPED' when 'order-delivered' then 'DELIVERED'
  when 'order-failed' then 'FAILED' when 'order-cancelled' then 'CANCELLED'
  else e.status end`;

const history = sqlCheck({
  invariant: 'the history of an order fits it',
  database,
  sql: (only) => `
    select ${order}, o.version, events, last.status as "lastStatus", case
      when events is distinct from o.version or newest <> o.version then 'the history has a gap'
      when last.status <> o.status then 'the last change has another status'
      when misnamed > 0 then 'a change has another status than its type'
      when last.at <> o.updated_at then 'the last change has another time'
      else 'the refunds are not in the history' end as what
    from orders o
    left join (
      select order_id, count(*) as events, max(seq) as newest,
        count(*) filter (where e.status <> ${statusOfType}) as misnamed,
        count(*) filter (where e.type = 'payment-refunded') as refunds
      from order_events e where ${only('order_id', 'uuid')} group by 1
    ) h on h.order_id = o.id
    left join order_events last on last.order_id = o.id and last.seq = o.version
    where ${only('o.id', 'uuid')} and (
      events is distinct from o.version or newest <> o.version or last.status <> o.status
      or misnamed > 0 or last.at <> o.updated_at or (h.refunds > 0) <> (o.refunded > 0))`,
});

const orphans = sqlCheck({
  invariant: 'the history of an order fits it',
  database,
  what: 'a history belongs to no order',
  sql: (only) => `
    select e.order_id::text as key, e.order_id::text as "orderId", e.seq, e.status
    from order_events e left join orders o on o.id = e.order_id
    where o.id is null and ${only('e.order_id', 'uuid')}`,
});

/** The outbox keeps what was sent for 14 days. */
const published = sqlCheck({
  invariant: 'every order is published once, and each of its changes',
  database,
  sql: (only) => `
    select coalesce(o.id::text, sent.key) as key, o.number as "order", o.version,
      coalesce(o.id::text, sent.key) as "orderId", placed, changes, "lastChange", case
      when o.id is null then 'an order was published that does not exist'
      when placed is distinct from 1 then 'an order was not published once'
      when "lastChange" is distinct from o.version then 'the last change was not published'
      else 'not each change was published once' end as what
    from (select * from orders o where ${only('o.id', 'uuid')}) o
    full join (
      select key, count(*) filter (where topic = 'order-placed') as placed,
        count(*) filter (where topic = 'order-status') as changes,
        max(aggregate_version) filter (where topic = 'order-status') as "lastChange"
      from (
        select topic, key, aggregate_version from outbox
        union all select topic, key, aggregate_version from outbox_archive
      ) m
      where topic in ('order-placed', 'order-status') and ${only('key')}
      group by key
    ) sent on sent.key = o.id::text
    where o.id is null
      or o.updated_at > now() - interval '13 days' and "lastChange" is distinct from o.version
      or o.placed_at > now() - interval '13 days'
        and (placed is distinct from 1 or changes is distinct from o.version)`,
});

const lines = sqlCheck({
  invariant: 'an order is the sum of its lines',
  database,
  sql: (only) => `
    select ${order}, o.total, added, case
      when added is distinct from (o.total ->> 'minorUnits')::bigint then 'the lines have another total'
      when "otherCurrencies" > 0 then 'a line has another currency'
      when "otherSellers" > 0 then 'a line has a seller that the order lacks'
      else 'a line has a product that the order lacks' end as what
    from orders o cross join lateral (
      select sum((l ->> 'quantity')::bigint * (l -> 'unitPrice' ->> 'minorUnits')::bigint) as added,
        count(*) filter (where l -> 'unitPrice' -> 'currency' <> o.total -> 'currency') as "otherCurrencies",
        count(*) filter (where l ->> 'sellerId' <> all (o.seller_ids)) as "otherSellers",
        count(*) filter (where strpos(o.products, l ->> 'productId') = 0) as "otherProducts"
      from jsonb_array_elements(o.lines) as l
    ) line
    where ${only('o.id', 'uuid')} and (
      added is distinct from (o.total ->> 'minorUnits')::bigint
      or "otherCurrencies" > 0 or "otherSellers" > 0 or "otherProducts" > 0)`,
});

const keys = sqlCheck({
  invariant: 'an idempotency key has one order',
  database,
  what: 'several orders have one idempotency key',
  sql: (only) => `
    select min(id::text) as key, buyer_id as buyer, array_agg(number) as orders from orders
    where ${only('id', 'uuid')} group by buyer_id, idempotency_key having count(*) > 1`,
});

/** Checks within the database of orders: history, publication, lines. */
export const orders: readonly Check[] = [history, orphans, published, lines, keys];
