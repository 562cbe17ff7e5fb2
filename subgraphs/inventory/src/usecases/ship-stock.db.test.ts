import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

describe('goods that leave', () => {
  it('are gone from the total, and what can be bought stays as it was', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    await order.commit();
    await order.ship();
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect((await warehouse.told(tea)).at(-1)).toMatchObject({
      type: 'stock-changed',
      data: { total: 8, reserved: 0, available: 8 },
    });
  });

  it('leave once, however often it is told, and before their commit as well', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    await Promise.all([order.ship(), order.ship(), order.ship()]);
    await order.commit();
    await order.ship();
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('are none where nothing is kept aside', async () => {
    const tea = await warehouse.offer(10);
    const [never, given] = [new Checkout(warehouse, [tea, 2]), new Checkout(warehouse, [tea, 2])];
    await given.reserve();
    await given.release();
    await never.ship();
    await given.ship();
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });
});
