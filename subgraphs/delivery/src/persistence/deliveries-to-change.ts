import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Delivery } from '../domain/delivery.ts';

const uuid = z.uuid();

/** A delivery by its id, locked until the transaction ends. What is no delivery of ours is null. */
export async function deliveryToChange(em: EntityManager, id: string): Promise<Delivery | null> {
  if (!uuid.safeParse(id).success) return null;
  const [delivery] = await locked(em, { id });
  return delivery ?? null;
}

/** The deliveries of orders of this shop, by order, locked until the transaction ends. */
export async function deliveriesToChange(
  em: EntityManager,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  const deliveries = await locked(em, { orderId: { $in: [...orderIds] }, buyerId: { $ne: null } });
  return new Map(deliveries.map((delivery) => [delivery.orderId, delivery]));
}

/** Always in the same order, so that two of us never wait for one another. */
function locked(em: EntityManager, which: FilterQuery<Delivery>): Promise<Delivery[]> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return em.find(Delivery, which, { orderBy: { id: 'asc' }, lockMode });
}
