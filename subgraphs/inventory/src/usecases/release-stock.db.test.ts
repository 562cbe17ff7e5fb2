import { OutboxMessage } from '@souk/platform/messaging/outbox';
import { newId } from '@souk/platform/runtime/id';
import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

const statusOf = async (orderId: string) => {
  const [row] = await warehouse.orm.em.execute<[{ status: string }]>(
    'select status from reservations where order_id = ?',
    [orderId],
  );
  return row.status;
};

describe('releasing stock', () => {
  it.each([
    ['RELEASED', false],
    ['EXPIRED', true],
  ])('gives back what was held, which is %s then (SAG-4)', async (status, expired) => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    const reserved = await order.reserve();
    expect(await order.release(expired)).toEqual({
      type: 'stock-released',
      data: { ...reserved?.data, success: true, message: null, data: null },
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await statusOf(order.orderId)).toBe(status);
    expect((await warehouse.told(tea)).at(-1)?.data).toMatchObject({ reserved: 0, available: 10 });
  });

  it('gives back what was promised for good, as a cancel after the checkout does', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    await order.commit();
    expect((await order.release())?.data).toMatchObject({ success: true });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('three times gives back once, and answers the same (INV-8, SAG-9)', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    const answers = [await order.release(), await order.release(), await order.release()];
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect((await warehouse.told(tea)).filter(({ type }) => type === 'stock-changed')).toHaveLength(
      3,
    );
  });

  it('that comes first refuses the reservation that comes later (INV-8, SAG-9)', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    const answers = [await order.release(), await order.release(), await order.release()];
    for (const answer of answers) expect(answer?.data.success).toBe(true);
    expect(await order.reserve()).toMatchObject({
      type: 'stock-refused',
      data: { success: false, data: { code: 'GIVEN_UP', productIds: [] } },
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('does not let a reservation begin again', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    await order.release();
    expect((await order.reserve())?.data).toMatchObject({ data: { code: 'GIVEN_UP' } });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('comes too late for goods that have left', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    await order.ship();
    expect((await order.release())?.data).toMatchObject({
      success: false,
      message: 'The goods have left.',
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('of several orders changes each stock once', async () => {
    const tea = await warehouse.offer(10);
    const orders = [1, 2, 3].map((count) => new Checkout(warehouse, [tea, count]));
    for (const order of orders) await order.reserve();
    const message = ({ orderId }: Checkout) => ({ data: { orderId, expired: false } });
    await warehouse.hear('release-stock', ...orders.map(message));
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    for (const { orderId } of orders) expect(await warehouse.told(orderId)).toHaveLength(2);
    expect((await warehouse.told(tea)).filter(({ type }) => type === 'stock-changed')).toHaveLength(
      5,
    );
  });

  it('tells of the stock as caused by it, where it is alone', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    const cause = { correlationId: newId(), causationId: newId(), traceparent: null };
    const message = { cause, data: { orderId: order.orderId, expired: false } };
    await warehouse.hear('release-stock', message);
    const told = await warehouse.orm.em.fork().find(OutboxMessage, cause);
    expect(told.map(({ type }) => type).sort()).toEqual(['stock-changed', 'stock-released']);
  });

  it('at once with its reservation leaves nothing held, whoever is first', async () => {
    const tea = await warehouse.offer(40);
    const orders = Array.from({ length: 20 }, () => new Checkout(warehouse, [tea, 1]));
    await Promise.all(orders.flatMap((order) => [order.reserve(), order.release()]));
    expect(await warehouse.stockOf(tea)).toEqual({ total: 40, reserved: 0 });
    for (const { orderId } of orders) expect(await statusOf(orderId)).toBe('RELEASED');
  });

  it('ten times at once gives back once', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    await order.reserve();
    await Promise.all(Array.from({ length: 10 }, () => order.release()));
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });
});
