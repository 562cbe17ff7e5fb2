import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

let system: System;
beforeAll(async () => {
  system = await startShop({ overrides: { OUTCOME_WAIT_MS: '1000', SAGA_RETRY_MS: '500' } });
});

describe('an order placed while a participant is down', () => {
  it('is returned as PROCESSING, and is confirmed when billing is back (EVT-12, ORD-11, SAG-15)', async () => {
    const shop = system.running;
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(demoClient(shop, 'seller'), 10, '10.00');
    await system.children.of('billing').stop();
    const { order } = await me.place(productId, 1, randomUUID(), 'SETTLED');
    expect(order?.status).toBe('PROCESSING');
    await system.restart('billing');
    expect((await me.watch(order?.id ?? '', 'CONFIRMED')).at(-1)).toBe('CONFIRMED');
  });
});
