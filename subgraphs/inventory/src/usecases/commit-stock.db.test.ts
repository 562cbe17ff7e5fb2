import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

describe('committing stock', () => {
  it('makes the promise final, and leaves the stock as it is', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    const reserved = await order.reserve();
    const before = await warehouse.told(tea);
    expect(await order.commit()).toEqual({ type: 'stock-committed', data: reserved?.data });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    expect(await warehouse.told(tea)).toEqual(before);
  });

  it('of several orders costs one statement, and another for all that is told', async () => {
    const tea = await warehouse.offer(10);
    const orders = [1, 2].map((count) => new Checkout(warehouse, [tea, count]));
    for (const order of orders) await order.reserve();
    const messages = orders.map(({ orderId }) => ({ data: { orderId } }));
    const hear = () => warehouse.hear('commit-stock', ...messages);
    expect(await warehouse.statementsOf(hear)).toBe(2);
  });

  it('again is answered the same, also when the goods have left', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    const first = await order.commit();
    expect(await order.commit()).toEqual(first);
    await order.ship();
    expect(await order.commit()).toEqual(first);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('ten times at once commits once', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    const answers = await Promise.all(Array.from({ length: 10 }, () => order.commit()));
    expect(new Set(answers.map((answer) => answer?.data.transactionId)).size).toBe(1);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('is refused where nothing is kept aside, and leaves nothing', async () => {
    const tea = await warehouse.offer(1);
    const never = new Checkout(warehouse, [tea, 1]);
    const short = new Checkout(warehouse, [tea, 2]);
    const given = new Checkout(warehouse, [tea, 1]);
    await short.reserve();
    await given.reserve();
    await given.release();
    for (const order of [never, short, given]) {
      expect(await order.commit()).toMatchObject({
        type: 'stock-committed',
        data: { success: false, message: 'Nothing is kept aside for this order.' },
      });
    }
    expect((await never.reserve())?.type).toBe('stock-reserved');
  });
});
