import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

describe('committing stock', () => {
  it('makes the reservation final, and leaves the stock as it is', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    const reserved = await order.reserve();
    const before = await inventory.published(tea);
    expect(await order.commit()).toEqual({ ...reserved, type: 'stock-committed' });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    expect(await inventory.published(tea)).toEqual(before);
  });

  it('of several orders takes one statement, and another for what it publishes', async () => {
    const tea = await inventory.offer(10);
    const orders = [1, 2].map((count) => inventory.checkout([tea, count]));
    for (const order of orders) await order.reserve();
    const messages = orders.map(({ orderId }) => ({ data: { orderId } }));
    const commit = () => inventory.receive('commit-stock', ...messages);
    expect(await inventory.statementsOf(commit)).toBe(2);
  });

  it('gets the same reply when it is retried, also when the goods have left', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    const first = await order.commit();
    expect(await order.commit()).toEqual(first);
    await order.ship();
    expect(await order.commit()).toEqual(first);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('happens once when it is asked ten times at once', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    const answers = await Promise.all(Array.from({ length: 10 }, () => order.commit()));
    expect(new Set(answers.map((answer) => answer?.data.transactionId)).size).toBe(1);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('is refused when nothing is reserved, and leaves nothing', async () => {
    const tea = await inventory.offer(1);
    const never = inventory.checkout([tea, 1]);
    const short = inventory.checkout([tea, 2]);
    const cancelled = inventory.checkout([tea, 1]);
    await short.reserve();
    await cancelled.reserve();
    await cancelled.release();
    for (const order of [never, short, cancelled]) {
      expect(await order.commit()).toMatchObject({
        type: 'stock-committed',
        data: { success: false, message: 'No stock is reserved for this order.' },
      });
    }
    expect((await never.reserve())?.type).toBe('stock-reserved');
  });
});
