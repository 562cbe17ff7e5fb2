import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

describe('an order follows its delivery', () => {
  it('that goes out, fails, and arrives (DEL-4)', async () => {
    const id = await orders.confirmed();
    await orders.delivery(id, 'IN_TRANSIT');
    await orders.delivery(id, 'FAILED');
    expect((await orders.orderOf(id)).status).toBe('SHIPPED');
    await orders.delivery(id, 'DELIVERED');
    expect(await orders.orderOf(id)).toMatchObject({ status: 'DELIVERED', trackingNumber: 'T-1' });
  });

  it('whose departure was never published', async () => {
    const id = await orders.confirmed();
    await orders.delivery(id, 'DELIVERED');
    expect((await orders.historyOf(id)).slice(-2)).toEqual(['SHIPPED', 'DELIVERED']);
  });

  it('once, when the status is repeated', async () => {
    const id = await orders.confirmed();
    await orders.delivery(id, 'DELIVERED');
    const before = await orders.published(id);
    await orders.delivery(id, 'DELIVERED');
    expect(await orders.published(id)).toEqual(before);
  });

  it('only after it is confirmed', async () => {
    const id = await orders.placed();
    const before = await orders.published(id);
    await orders.delivery(id, 'IN_TRANSIT');
    expect(await orders.published(id)).toEqual(before);
  });
});
