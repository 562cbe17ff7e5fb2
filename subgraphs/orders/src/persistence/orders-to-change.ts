import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Order } from '../domain/order.ts';

const uuid = z.uuid();

/**
 * Orders by id, locked until the transaction ends: whoever changes one does it here. Always in the
 * same order, so that two of us never wait for one another. What is no order of ours is missing.
 */
export async function ordersToChange(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Order>> {
  const possible = [...new Set(ids)].filter((id) => uuid.safeParse(id).success);
  const orders = await em.find(
    Order,
    { id: { $in: possible } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return new Map(orders.map((order) => [order.id, order]));
}
