import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'inventory';
const invariant = 'stock is that of its journal and its reservations';

/** The journal has what people and other systems changed; the goods that left are in the reservations. */
const quantities = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    select s.product_id as key, s.product_id as product, p.name, total_quantity as total,
      coalesce(entered, 0) - coalesce(shipped, 0) as "totalOfJournal", reserved_quantity as reserved,
      coalesce(living, 0) as "reservedOfReservations", case
      when reserved_quantity <> coalesce(living, 0)
        then 'the reserved quantity is not that of the reservations'
      when total_quantity <> coalesce(entered, 0) - coalesce(shipped, 0)
        then 'the total is not that of the journal'
      else 'more is reserved than there is' end as what
    from stocks s join products p on p.id = s.product_id
    left join (
      select product_id,
        sum(quantity - released - shipped) filter (where status in ('HELD', 'COMMITTED')) as living,
        sum(shipped) as shipped
      from reservation_lines join reservations on id = reservation_id
      where ${only('product_id')}
      group by 1
    ) r on r.product_id = s.product_id
    left join (
      select product_id, sum(change) as entered from stock_journal
      where ${only('product_id')} group by 1
    ) j on j.product_id = s.product_id
    where ${only('s.product_id')} and (reserved_quantity <> coalesce(living, 0)
      or total_quantity <> coalesce(entered, 0) - coalesce(shipped, 0)
      or reserved_quantity < 0 or reserved_quantity > total_quantity)`,
});

const missing = sqlCheck({
  invariant,
  database,
  what: 'a product has no stock',
  sql: (only) => `
    select p.id as key, p.id as product, p.name
    from products p left join stocks s on s.product_id = p.id
    where s.product_id is null and ${only('p.id')}`,
});

const unitsInvariant = 'the units of a reservation are those of its status and its releases';

/** Units that are left are reserved only by a reservation that is held or committed. */
const statuses = sqlCheck({
  invariant: unitsInvariant,
  database,
  what: 'the status is not that of the units',
  sql: (only) => `
    select r.order_id as key, r.order_id as "orderId", r.origin, r.status, count(l) as lines,
      coalesce(sum(quantity - released - shipped), 0) as remaining,
      coalesce(sum(released), 0) as released, coalesce(sum(shipped), 0) as shipped
    from reservations r left join reservation_lines l on l.reservation_id = r.id
    where ${only('r.order_id')}
    group by r.id
    having (count(l) = 0) <> (refused is not null) or count(l) > 0 and case
      when sum(quantity - released - shipped) > 0 then status not in ('HELD', 'COMMITTED')
      when sum(shipped) > 0 then status <> 'SHIPPED'
      else status not in ('RELEASED', 'EXPIRED') end`,
});

/** Each release is stored under the id of its cancellation, or of its reservation. */
const releases = sqlCheck({
  invariant: unitsInvariant,
  database,
  what: 'the released units are not those of the releases',
  sql: (only) => `
    select order_id as key, order_id as "orderId", product_id as product, units.released,
      recorded as "releasedByReleases"
    from (
      select reservation_id, product_id, sum(released) as released, sum(recorded) as recorded
      from (
        select reservation_id, product_id, released, 0 as recorded
        from reservation_lines where released > 0
        union all
        select reservation_id, "productId", 0, quantity
        from stock_releases, jsonb_to_recordset(lines) as line ("productId" text, quantity int)
      ) each group by 1, 2 having sum(released) <> sum(recorded)
    ) units join reservations on id = reservation_id
    where ${only('order_id')}`,
});

/** Checks of the stock: total, reserved, a stock for each product, and the units of each reservation. */
export const stock: readonly Check[] = [quantities, missing, statuses, releases];
