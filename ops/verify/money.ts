import { type Databases, type Row, violations } from './databases.ts';

/** Checks that a sold order was paid once and in full, and an unsold one cost its buyer nothing. */
export async function money({ query }: Databases): Promise<string[]> {
  const orders = await query(
    'orders',
    `select id, number, status, (total ->> 'minorUnits')::float8 as total
     from orders where wake_at is null`,
  );
  const sums = await query(
    'billing',
    `select p.order_id,
       coalesce(sum(t.amount) filter (where t.type = 'CAPTURE'), 0)::float8 as captured,
       coalesce(sum(t.amount) filter (where t.type = 'REFUND'), 0)::float8 as refunded
     from payments p join transactions t on t.payment_id = p.id
     where p.origin = 'CHECKOUT' group by 1`,
  );
  const paid = new Map(sums.map((row) => [row.order_id, row]));
  const wrong = orders
    .map(({ id, ...order }) => ({ ...order, captured: 0, refunded: 0, ...paid.get(id) }))
    .filter((row) => !isExact(row));
  return violations('payment differs from the order', wrong);
}

function isExact({ status, total, captured, refunded }: Row): boolean {
  const isSold = ['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(String(status));
  return isSold
    ? captured === total && Number(refunded) <= Number(captured)
    : captured === refunded;
}
