import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

describe('the timer', () => {
  it('begins the checkout of a new order', async () => {
    const id = await orders.placed();
    await orders.wake();
    expect((await orders.orderOf(id)).status).toBe('PROCESSING');
    expect(await orders.publishedTypes(id)).toEqual(['order-placed', 'hold-payment']);
  });

  it('changes nothing before it is due', async () => {
    const id = await orders.placed();
    await orders.wake();
    const before = await orders.published(id);
    await orders.wake();
    expect(await orders.published(id)).toEqual(before);
  });

  it('begins a checkout once when two processes wake it at once', async () => {
    const id = await orders.placed();
    await Promise.all([orders.wake(), orders.wake()]);
    expect(await orders.publishedTypes(id)).toEqual(['order-placed', 'hold-payment']);
  });

  it('repeats a command that nobody has replied to (SAG-11)', async () => {
    const id = await orders.placed();
    await orders.wake();
    orders.now = new Date(orders.now.getTime() + 5_000);
    await orders.wake();
    expect(await orders.publishedTypes(id)).toEqual([
      'order-placed',
      'hold-payment',
      'hold-payment',
    ]);
  });
});
