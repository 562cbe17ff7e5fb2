import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import { ReservationRow } from './reservation.schema.ts';

/** An order that was placed in the shop: only its checkout changes its stock. */
export const InternalOrder = defineEntity({
  name: 'InternalOrder',
  tableName: 'own_orders',
  properties: { orderId: p.text().primary() },
});

const statement = `-- ManagedByCheckout: external orchestrators and POS sales leave these orders alone.
insert into own_orders (order_id)
select distinct jsonb_array_elements_text(?::jsonb) order by 1
on conflict do nothing`;

/** Stores the ids of orders of the shop, each once. */
export async function addInternalOrders(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.execute(statement, [JSON.stringify(ids)]);
}

/** True for an order whose `order-placed` or whose first command has arrived. */
export async function isInternalOrder(em: EntityManager, orderId: string): Promise<boolean> {
  if (await em.count(InternalOrder, { orderId })) return true;
  return (await em.count(ReservationRow, { orderId, origin: 'CHECKOUT' })) > 0;
}
