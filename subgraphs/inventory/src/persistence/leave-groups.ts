import type { EntityManager } from '@mikro-orm/postgresql';
import { Product } from '../domain/product.ts';

/** Takes products out of their groups, with the values of their options, and refreshes them. */
export async function leaveGroups(em: EntityManager, products: readonly Product[]): Promise<void> {
  const ids = products.map(({ id }) => id);
  await em.execute(
    `update products set group_id = null, option_values = '{}'
     where id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)],
  );
  await em.find(Product, { id: { $in: ids } }, { refresh: true });
}
