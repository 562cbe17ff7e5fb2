import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import { Delivery } from '../domain/delivery.ts';

/** Locks a delivery by id until the transaction ends. Null when there is none. */
export async function lockDelivery(em: EntityManager, id: string): Promise<Delivery | null> {
  const [delivery] = isUuid(id) ? await lock(em, { id }) : [];
  return delivery ?? null;
}

/** Locks the deliveries of the shop's orders until the transaction ends. The keys are order ids. */
export async function lockDeliveriesOf(
  em: EntityManager,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  const deliveries = await lock(em, { orderId: { $in: [...orderIds] }, buyerId: { $ne: null } });
  return new Map(deliveries.map((delivery) => [delivery.orderId, delivery]));
}

/** Always in the same order, so that two transactions never wait for one another. */
function lock(em: EntityManager, which: FilterQuery<Delivery>): Promise<Delivery[]> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return em.find(Delivery, which, { orderBy: { id: 'asc' }, lockMode });
}
