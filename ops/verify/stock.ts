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
      select line ->> 'productId' as product_id,
        sum((line ->> 'quantity')::bigint) filter (where status <> 'SHIPPED') as living,
        sum((line ->> 'quantity')::bigint) filter (where status = 'SHIPPED') as shipped
      from reservations, jsonb_array_elements(lines) as line
      where status in ('HELD', 'COMMITTED', 'SHIPPED') and refused is null
        and ${only(`line ->> 'productId'`)}
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

/** Checks of the stock: total, reserved, and a stock for each product. */
export const stock: readonly Check[] = [quantities, missing];
