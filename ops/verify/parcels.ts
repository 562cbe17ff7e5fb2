import type { Check } from './check.ts';
import { parcelIdSql } from './parcel-id-sql.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'orders';
const invariant = 'the parcels of an order fit it';
const parcel = 'o.id::text as key, o.number as "order", p ->> \'id\' as parcel';

/** Each parcel with its units: those ordered, and those cancelled. */
const units = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    select * from (
      select ${parcel}, p ->> 'status' as status, ordered, cancelled, case
        when ordered is null then 'a parcel has no line'
        when p ->> 'id' <> ${parcelIdSql('o.id::text', `p ->> 'sellerId'`)}::text
          then 'a parcel has another id than its seller'
        when p ->> 'id' <> all (o.parcel_ids) then 'an order is not found by its parcel'
        when excess > 0 then 'more units are cancelled than were ordered'
        when (ordered = cancelled) <> (p ->> 'status' = 'CANCELLED')
          then 'the status of a parcel does not fit its units'
        when (p ->> 'refunded')::bigint not between 0 and price
          then 'more is refunded than the parcel costs' end as what
      from orders o cross join jsonb_array_elements(o.parcels) as p
      cross join lateral (
        select sum((l ->> 'quantity')::int) as ordered,
          coalesce(sum((c ->> 'quantity')::int), 0) as cancelled,
          count(*) filter (where (c ->> 'quantity')::int > (l ->> 'quantity')::int) as excess,
          sum((l ->> 'quantity')::bigint * (l -> 'unitPrice' ->> 'minorUnits')::bigint) as price
        from jsonb_array_elements(o.lines) as l
        left join jsonb_array_elements(p -> 'cancelled') as c on c -> 'productId' = l -> 'productId'
        where l -> 'sellerId' = p -> 'sellerId'
      ) line
      where ${only('o.id', 'uuid')}
    ) compared where what is not null`,
});

const sellers = sqlCheck({
  invariant,
  database,
  what: 'the parcels have other sellers than the order',
  sql: (only) => `
    select o.id::text as key, o.number as "order", o.seller_ids as sellers from orders o
    where ${only('o.id', 'uuid')} and o.seller_ids is distinct from (
      select array_agg(p ->> 'sellerId' order by n)
      from jsonb_array_elements(o.parcels) with ordinality as parcel (p, n))`,
});

/** The status of an order whose checkout has confirmed it follows from its parcels. */
const status = sqlCheck({
  invariant,
  database,
  what: 'the status of the order does not follow from its parcels',
  sql: (only) => `
    select * from (
      select o.id::text as key, o.number as "order", o.status,
        array_agg(p ->> 'status') as parcels, case
        when bool_and(p ->> 'status' = 'CANCELLED') then 'CANCELLED'
        when bool_and(p ->> 'status' in ('DELIVERED', 'CANCELLED')) then 'DELIVERED'
        when bool_and(p ->> 'status' <> 'PENDING') then 'SHIPPED'
        else 'CONFIRMED' end as follows
      from orders o cross join jsonb_array_elements(o.parcels) as p
      where ${only('o.id', 'uuid')} group by o.id
    ) compared
    where case when status = 'FAILED' then follows <> 'CANCELLED'
      when status in ('CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED') then follows <> status
      else follows <> 'CONFIRMED' end`,
});

/** Units are cancelled by a cancellation, or with the whole order. */
const cancellations = sqlCheck({
  invariant: 'the cancelled units of a parcel are those of its cancellations',
  database,
  what: 'the units differ',
  sql: (only) => `
    select ${parcel}, p -> 'cancelled' as cancelled, done
    from orders o cross join jsonb_array_elements(o.parcels) as p
    cross join lateral (
      select coalesce(sum((l ->> 'quantity')::int), 0) as done
      from cancellations c cross join jsonb_array_elements(c.lines) as l
      where c.order_id = o.id and c.parcel_id::text = p ->> 'id' and not c.refused
    ) ended
    cross join lateral (
      select coalesce(sum((c ->> 'quantity')::int), 0) as units
      from jsonb_array_elements(p -> 'cancelled') as c
    ) counted
    where ${only('o.id', 'uuid')} and case
      when o.checkout -> 'ending' ->> 'status' is null then units <> done else units < done end`,
});

/** Checks of the parcels: units, sellers, the order's status, cancellations. */
export const parcels: readonly Check[] = [units, sellers, status, cancellations];
