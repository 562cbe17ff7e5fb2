import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import { ReservationRow } from './reservation.schema.ts';

/** The orders of this shop that we heard of: what becomes of their goods, their checkout says. */
export const OwnOrder = defineEntity({
  name: 'OwnOrder',
  tableName: 'own_orders',
  properties: { orderId: p.text().primary() },
});

export async function rememberOrders(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.execute(
    `insert into own_orders (order_id)
     select distinct jsonb_array_elements_text(?::jsonb) order by 1
     on conflict do nothing`,
    [JSON.stringify(ids)],
  );
}

/** Whether the order was placed here: somebody told us of it, or its checkout was here already. */
export async function isOurs(em: EntityManager, orderId: string): Promise<boolean> {
  if (await em.count(OwnOrder, { orderId })) return true;
  return (await em.count(ReservationRow, { orderId, origin: 'CHECKOUT' })) > 0;
}
