import { randomUUID } from 'node:crypto';
import { expectSame, type Script } from './script.ts';
import type { Shopper } from './shopper.ts';

/** What was purchase, under which key, and what else could be. */
export type Purchase = {
  readonly orderId: string;
  readonly key: string;
  readonly productId: string;
  readonly otherProducts: readonly string[];
};

/** An order from the shelf to the door, seen live by its buyer. */
export async function buy(script: Script, me: Shopper, seller: Shopper): Promise<Purchase> {
  const teas = await script.step(
    'look at the tea',
    () => me.products({ category: 'tea', inStock: true }),
    (found) => `${found.length}, from ${found[0]?.price.amount} at ${found[0]?.seller.displayName}`,
  );
  const [productId = '', ...otherProducts] = teas.map(({ id }) => id);
  const key = randomUUID();
  const { order } = await script.step(
    'place an order',
    () => me.place(productId, 2, key),
    (answer) => `${answer.order?.number}, ${answer.order?.total.amount}, ${answer.order?.status}`,
  );
  const orderId = order?.id ?? '';
  await script.step(
    'watch it live',
    () => me.watch(orderId, 'CONFIRMED'),
    (seen) => seen.join(' → '),
  );
  await receive(script, me, seller, orderId);
  return { orderId, key, productId, otherProducts };
}

async function receive(script: Script, me: Shopper, seller: Shopper, orderId: string) {
  const watching = me.watch(orderId, 'DELIVERED');
  const sent = await script.step('the seller ships it', () => seller.change('shipOrder', orderId));
  expectSame(sent, 'SHIPPED');
  const there = await script.step('it arrives', () => seller.change('deliverOrder', orderId));
  expectSame(there, 'DELIVERED');
  await script.step(
    'both were seen live',
    () => watching,
    (seen) => seen.join(' → '),
  );
}
