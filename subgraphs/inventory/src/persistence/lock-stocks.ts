import type { EntityManager } from '@mikro-orm/postgresql';
import type { Line } from '../domain/reservation.ts';

/**
 * Locks what several orders of one transaction want, in the order of products: taken one order
 * after the other, it would be out of order. One order alone needs no help.
 */
export async function lockStocks(
  em: EntityManager,
  orders: readonly { readonly items: readonly Line[] }[],
): Promise<void> {
  if (orders.length < 2) return;
  const productIds = orders.flatMap(({ items }) => items.map(({ productId }) => productId));
  await em.execute(
    `select from stocks
     where product_id in (select jsonb_array_elements_text(?::jsonb))
     order by product_id for no key update`,
    [JSON.stringify(productIds)],
  );
}
