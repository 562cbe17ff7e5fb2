import { randomUUID } from 'node:crypto';
import type { Purchase } from './buy.ts';
import { expectSame, type Script } from './script.ts';
import type { Shopper } from './shopper.ts';

/** Repeats an order, places orders that are refused, and cancels one. */
export async function tryRefusals(
  script: Script,
  buyer: Shopper,
  purchase: Purchase,
): Promise<void> {
  const { orderId, key, productId, otherProducts } = purchase;
  const repeated = await script.step('repeat it with the same key', () =>
    buyer.place(productId, 2, key),
  );
  expectSame(repeated.__typename, 'OrderReplayed');
  expectSame(repeated.order?.id, orderId);
  const similar = await script.step('order the same goods again', () =>
    buyer.place(productId, 1, randomUUID()),
  );
  expectSame(similar.__typename, 'DuplicateOrder');

  const [affordable = '', expensive = ''] = otherProducts;
  const refused = await script.step(
    'order more than the balance',
    () => buyer.place(expensive, 15, randomUUID(), 'SETTLED'),
    ({ order }) => `${order?.status}: ${order?.failure?.message}`,
  );
  expectSame(refused.order?.failure?.code, 'INSUFFICIENT_FUNDS');
  await cancelOrder(script, buyer, affordable);
}

async function cancelOrder(script: Script, buyer: Shopper, productId: string): Promise<void> {
  const before = await buyer.balance();
  const { order } = await script.step('place another order', () =>
    buyer.place(productId, 1, randomUUID(), 'SETTLED'),
  );
  expectSame(order?.status, 'CONFIRMED');
  const status = await script.step('cancel it', () => buyer.change('cancelOrder', order?.id ?? ''));
  expectSame(status, 'CANCELLED');
  const after = await script.step(
    'check the refund',
    () => buyer.balance(),
    (sum) => `${sum} available`,
  );
  expectSame(after, before);
}
