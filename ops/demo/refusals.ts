import { randomUUID } from 'node:crypto';
import type { Purchase } from './buy.ts';
import { expectSame, type Script } from './script.ts';
import type { Shopper } from './shopper.ts';

/** What the shop refuses, repeats and takes back. */
export async function tryRefusals(script: Script, me: Shopper, purchase: Purchase): Promise<void> {
  const { orderId, key, productId, otherProducts } = purchase;
  const repeated = await script.step('the same key again', () => me.place(productId, 2, key));
  expectSame(repeated.__typename, 'OrderReplayed');
  expectSame(repeated.order?.id, orderId);
  const similar = await script.step('the same goods again', () =>
    me.place(productId, 1, randomUUID()),
  );
  expectSame(similar.__typename, 'DuplicateOrder');

  const [one = '', many = ''] = otherProducts;
  const refused = await script.step(
    'more than there is money for',
    () => me.place(many, 15, randomUUID(), 'SETTLED'),
    ({ order }) => `${order?.status}: ${order?.failure?.message}`,
  );
  expectSame(refused.order?.failure?.code, 'INSUFFICIENT_FUNDS');
  await changeMind(script, me, one);
}

async function changeMind(script: Script, me: Shopper, productId: string): Promise<void> {
  const before = await me.balance();
  const { order } = await script.step('another order', () =>
    me.place(productId, 1, randomUUID(), 'SETTLED'),
  );
  expectSame(order?.status, 'CONFIRMED');
  const status = await script.step('cancelled', () => me.change('cancelOrder', order?.id ?? ''));
  expectSame(status, 'CANCELLED');
  const after = await script.step(
    'the money is back',
    () => me.balance(),
    (sum) => `${sum} to spend`,
  );
  expectSame(after, before);
}
