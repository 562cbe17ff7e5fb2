import { type Harness, openHarness } from '@souk/platform/testing/harness';
import { orderMessages } from '@souk/schema/events/checkout';
import type { Policies } from '../config.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { OrderEvent } from '../persistence/order-event.ts';
import { rememberProducts, rememberStock } from '../persistence/remember-offers.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

export const policies: Policies = {
  similarWindowS: 300,
  retryPolicy: { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 },
  outcomeWaitMs: 0,
  replicaWaitMs: 0,
};

export type OrdersHarness = Harness<PublishedEvents>;

/** The orders subgraph with three products: tea and mugs on sale, and one that is archived. */
export async function ordersHarness(): Promise<OrdersHarness> {
  const orders = await openHarness({
    name: 'orders',
    database,
    publishes: orderMessages,
    resolvers,
    context: contextFor(policies),
  });
  const product = { currency: 'RUB', status: 'ACTIVE', version: 1 };
  await rememberProducts(orders.orm.em.fork(), [
    { ...product, productId: 'tea', name: 'Tea', price: 450, sellerId: 'sam' },
    { ...product, productId: 'mug', name: 'Mug', price: 1_200, sellerId: 'sue' },
    { ...product, productId: 'old', name: 'Old', price: 1, sellerId: 'sue', status: 'ARCHIVED' },
  ]);
  await rememberStock(orders.orm.em.fork(), [{ productId: 'tea', available: 10, version: 1 }]);
  return orders;
}

/** The statuses that an order has had, oldest first. */
export async function historyOf({ orm }: OrdersHarness, orderId: string): Promise<string[]> {
  const rows = await orm.em.fork().find(OrderEvent, { orderId }, { orderBy: { seq: 'asc' } });
  return rows.map(({ status }) => status);
}
