import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

describe('shipping stock', () => {
  it('lowers the total, and leaves what is available', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await order.commit();
    await order.ship();
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect((await inventory.published(tea)).at(-1)).toMatchObject({
      type: 'stock-changed',
      data: { total: 8, reserved: 0, available: 8 },
    });
  });

  it('happens once, however often the event arrives, and before the commit too', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await Promise.all([order.ship(), order.ship(), order.ship()]);
    await order.commit();
    await order.ship();
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('changes nothing when nothing is reserved', async () => {
    const tea = await inventory.offer(10);
    const [never, cancelled] = [inventory.checkout([tea, 2]), inventory.checkout([tea, 2])];
    await cancelled.reserve();
    await cancelled.release();
    await never.ship();
    await cancelled.ship();
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });
});
