import { randomUUID } from 'node:crypto';
import type { Shopper } from './shopper.ts';
import { expectSame, type Steps } from './steps.ts';

/** The order just placed with its idempotency key, and the other products on sale. */
export type Purchase = {
  readonly orderId: string;
  readonly key: string;
  readonly productId: string;
  readonly otherProducts: readonly string[];
};

/** Places an order and follows it live until it is delivered. */
export async function buy(steps: Steps, buyer: Shopper, seller: Shopper): Promise<Purchase> {
  const teas = await steps.run(
    'browse tea',
    () => buyer.products({ category: 'tea', inStock: true }),
    (found) => `${found.length}, from ${found[0]?.price.amount} at ${found[0]?.seller.displayName}`,
  );
  const [productId = '', ...otherProducts] = teas.map(({ id }) => id);
  const key = randomUUID();
  const { order } = await steps.run(
    'place an order',
    () => buyer.place(productId, 2, key),
    (answer) => `${answer.order?.number}, ${answer.order?.total.amount}, ${answer.order?.status}`,
  );
  const orderId = order?.id ?? '';
  await steps.run(
    'watch its status live',
    () => buyer.watch(orderId, 'CONFIRMED'),
    (seen) => seen.join(' → '),
  );
  await receive(steps, buyer, seller, orderId);
  return { orderId, key, productId, otherProducts };
}

async function receive(steps: Steps, buyer: Shopper, seller: Shopper, orderId: string) {
  const watching = buyer.watch(orderId, 'DELIVERED');
  const shipped = await steps.run('seller ships it', () => seller.change('shipOrder', orderId));
  expectSame(shipped, 'SHIPPED');
  const delivered = await steps.run('it is delivered', () =>
    seller.change('deliverOrder', orderId),
  );
  expectSame(delivered, 'DELIVERED');
  await steps.run(
    'buyer saw both live',
    () => watching,
    (seen) => seen.join(' → '),
  );
}
