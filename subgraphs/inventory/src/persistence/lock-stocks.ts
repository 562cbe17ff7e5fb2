import type { EntityManager } from '@mikro-orm/postgresql';
import type { Line } from '../domain/reservation.ts';

/**
 * Locks the stocks that several orders of one transaction need, in the order of products: one order
 * after the other would lock them in another order. A single order needs no lock of its own.
 */
export async function lockStocks(
  em: EntityManager,
  orders: readonly { readonly items: readonly Line[] }[],
): Promise<void> {
  if (orders.length < 2) return;
  const productIds = orders.flatMap(({ items }) => items.map(({ productId }) => productId));
  await em.execute(
    `-- No refusal: only the order of locks.
     select from stocks
     where product_id in (select jsonb_array_elements_text(?::jsonb))
     order by product_id for no key update`,
    [JSON.stringify(productIds)],
  );
}
