import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();

describe('an idempotency key', () => {
  it('used by a hundred clients at once gives one order, and one hold (SAG-12)', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(demoClient(shop, 'seller'), 1_000, '10.00');
    const key = randomUUID();
    const requests = Array.from({ length: 100 }, () => me.place(productId, 1, key, 'SETTLED'));
    const answers = await Promise.all(requests);
    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    expect(answers.filter(({ replayed }) => replayed === true)).toHaveLength(99);
    expect(await me.balance()).toBe('4990.00');
  });

  it('replays the order on a retry; a new key is refused as a duplicate, with the same order (SAG-14)', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(demoClient(shop, 'seller'), 10, '10.00');
    const key = randomUUID();
    const placed = await me.place(productId, 1, key, 'SETTLED');
    const replayed = await me.place(productId, 1, key, 'SETTLED');
    const duplicate = await me.place(productId, 2, randomUUID());
    expect([placed.replayed, replayed.replayed]).toEqual([false, true]);
    expect(duplicate.__typename).toBe('DuplicateOrder');
    expect(placed.order?.status).toBe('CONFIRMED');
    expect(duplicate.order).toEqual(placed.order);
    expect(replayed.order).toEqual(placed.order);
  });
});
