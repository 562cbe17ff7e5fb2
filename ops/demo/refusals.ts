import { randomUUID } from 'node:crypto';
import type { Purchase } from './buy.ts';
import type { Shopper } from './shopper.ts';
import { expectSame, type Steps } from './steps.ts';

/** Repeats an order, places orders that are refused, and cancels one. */
export async function tryRefusals(steps: Steps, buyer: Shopper, purchase: Purchase): Promise<void> {
  const { orderId, key, productId, otherProducts } = purchase;
  const repeated = await steps.run('repeat it with the same key', () =>
    buyer.place(productId, 2, key),
  );
  expectSame(repeated.replayed, true);
  expectSame(repeated.order?.id, orderId);
  const similar = await steps.run('order the same goods again', () =>
    buyer.place(productId, 1, randomUUID()),
  );
  expectSame(similar.__typename, 'DuplicateOrder');

  const [affordable = '', expensive = ''] = otherProducts;
  const refused = await steps.run(
    'order more than the balance',
    () => buyer.place(expensive, 15, randomUUID(), 'SETTLED'),
    ({ order }) => `${order?.status}: ${order?.failure?.message}`,
  );
  expectSame(refused.order?.failure?.code, 'INSUFFICIENT_FUNDS');
  await cancelOrder(steps, buyer, affordable);
}

async function cancelOrder(steps: Steps, buyer: Shopper, productId: string): Promise<void> {
  const before = await buyer.balance();
  const { order } = await steps.run('place another order', () =>
    buyer.place(productId, 1, randomUUID(), 'SETTLED'),
  );
  expectSame(order?.status, 'CONFIRMED');
  const status = await steps.run('cancel it', () => buyer.change('cancelOrder', order?.id ?? ''));
  expectSame(status, 'CANCELLED');
  const after = await steps.run(
    'check the refund',
    () => buyer.balance(),
    (sum) => `${sum} available`,
  );
  expectSame(after, before);
}
