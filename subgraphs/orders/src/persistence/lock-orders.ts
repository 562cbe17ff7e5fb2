import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import { Order } from '../domain/order.ts';

/**
 * Locks orders by id until the transaction ends; every change of an order begins here. Always in the
 * same order, so that two transactions never wait for one another. Unknown ids are left out.
 */
export async function lockOrders(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Order>> {
  const orders = await em.find(
    Order,
    { id: { $in: [...new Set(ids)].filter(isUuid) } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return new Map(orders.map((order) => [order.id, order]));
}

export async function lockOrder(em: EntityManager, id: string): Promise<Order | undefined> {
  return (await lockOrders(em, [id])).get(id);
}

/** Locks the order of a parcel. */
export async function lockOrderOfParcel(
  em: EntityManager,
  parcelId: string,
): Promise<Order | undefined> {
  if (!isUuid(parcelId)) return undefined;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const [order] = await em.find(Order, { parcelIds: { $contains: [parcelId] } }, { lockMode });
  return order;
}

/** Locks the orders whose timer is due, except those that another transaction has locked. */
export function lockDueOrders(em: EntityManager, now: Date, limit: number): Promise<Order[]> {
  const lockMode = LockMode.PESSIMISTIC_PARTIAL_WRITE;
  return em.find(Order, { wakeAt: { $lte: now } }, { orderBy: { wakeAt: 'asc' }, limit, lockMode });
}
