import { newId } from '@souk/platform/runtime/id';
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

  it('of a parcel removes its units, and leaves those of the others', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(10, {}, 'sue')];
    const order = inventory.checkout([tea, 2], [mug, 3]);
    await order.reserve();
    await order.commit();
    await order.shipParcel([tea, 2]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 10, reserved: 3 });
    expect((await order.state()).status).toBe('COMMITTED');
    await order.shipParcel([mug, 3]);
    expect(await inventory.stockOf(mug)).toEqual({ total: 7, reserved: 0 });
    expect((await order.state()).status).toBe('SHIPPED');
    expect(await inventory.journalOf(tea)).toEqual([10]);
  });

  it('of a parcel happens once: repeated, before the commit, and after that of the order', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(10)];
    const order = inventory.checkout([tea, 2], [mug, 3]);
    await order.reserve();
    await Promise.all([order.shipParcel([tea, 2]), order.shipParcel([tea, 2])]);
    await order.shipParcel([tea, 2]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect((await order.commit())?.data.success).toBe(true);
    await order.ship();
    await order.shipParcel([mug, 3]);
    await order.shipParcel([tea, 2]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 7, reserved: 0 });
    expect((await order.state()).status).toBe('SHIPPED');
  });

  it('of an order whose parcels have records of their own changes nothing', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await order.ship(['p-1']);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    await order.ship();
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('of two parcels of an order in one batch removes both', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(10)];
    const order = inventory.checkout([tea, 2], [mug, 3]);
    await order.reserve();
    const { orderId } = order;
    const items = [
      [{ productId: tea, quantity: 2 }],
      [{ productId: mug, quantity: 3 }],
      [{ productId: mug, quantity: 3 }],
    ];
    const messages = items.map((one) => ({ key: orderId, data: { orderId, items: one } }));
    await inventory.receive('parcel-shipped', ...messages);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 7, reserved: 0 });
  });

  it('of a parcel ships no unit that was released, and none that is not reserved', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 3]);
    await order.reserve();
    await order.cancel(newId(), [tea, 1]);
    await order.shipParcel([tea, 3], ['boat', 1]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await order.state()).toEqual({ status: 'SHIPPED', lines: [[tea, '1', '2']] });
  });
});
