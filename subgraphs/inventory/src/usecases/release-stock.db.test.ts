import { OutboxMessage } from '@souk/platform/messaging/outbox';
import { newId } from '@souk/platform/runtime/id';
import { type Checkout, type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const statusOf = async (orderId: string) => {
  const [row] = await inventory.orm.em.execute<[{ status: string }]>(
    'select status from reservations where order_id = ?',
    [orderId],
  );
  return row.status;
};

describe('releasing stock', () => {
  it.each([
    ['RELEASED', false],
    ['EXPIRED', true],
  ])('makes a held reservation %s (SAG-4)', async (status, expired) => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    const reserved = await order.reserve();
    expect(await order.release(expired)).toEqual({
      ...reserved,
      type: 'stock-released',
      data: { ...reserved?.data, success: true, message: null, data: null },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await statusOf(order.orderId)).toBe(status);
    expect((await inventory.published(tea)).at(-1)?.data).toMatchObject({
      reserved: 0,
      available: 10,
    });
  });

  it('releases a committed reservation, as a cancel after the checkout does', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await order.commit();
    expect((await order.release())?.data).toMatchObject({ success: true });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('changes nothing when it is retried, and gets the same reply (INV-8, SAG-9)', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    const answers = [await order.release(), await order.release(), await order.release()];
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(
      (await inventory.published(tea)).filter(({ type }) => type === 'stock-changed'),
    ).toHaveLength(3);
  });

  it('that arrives first refuses the late reservation (INV-8, SAG-9)', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    const answers = [await order.release(), await order.release(), await order.release()];
    for (const answer of answers) expect(answer?.data.success).toBe(true);
    expect(await order.reserve()).toMatchObject({
      type: 'stock-refused',
      data: { success: false, data: { code: 'GIVEN_UP', productIds: [] } },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is final: the order cannot reserve again', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await order.release();
    expect((await order.reserve())?.data).toMatchObject({ data: { code: 'GIVEN_UP' } });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is refused once the goods have left', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await order.ship();
    expect((await order.release())?.data).toMatchObject({
      success: false,
      message: 'The goods have left.',
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it('of several orders changes each stock once', async () => {
    const tea = await inventory.offer(10);
    const orders = [1, 2, 3].map((count) => inventory.checkout([tea, count]));
    for (const order of orders) await order.reserve();
    const message = ({ orderId }: Checkout) => ({ data: { orderId, expired: false } });
    await inventory.receive('release-stock', ...orders.map(message));
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    for (const { orderId } of orders) expect(await inventory.published(orderId)).toHaveLength(2);
    expect(
      (await inventory.published(tea)).filter(({ type }) => type === 'stock-changed'),
    ).toHaveLength(5);
  });

  it('publishes the stock with its own cause when it is alone', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    const cause = { correlationId: newId(), causationId: newId(), traceparent: null };
    const message = { cause, data: { orderId: order.orderId, expired: false } };
    await inventory.receive('release-stock', message);
    const published = await inventory.orm.em.fork().find(OutboxMessage, cause);
    expect(published.map(({ type }) => type).sort()).toEqual(['stock-changed', 'stock-released']);
  });

  it('at once with its reservation leaves nothing reserved, whichever is first', async () => {
    const tea = await inventory.offer(40);
    const orders = Array.from({ length: 20 }, () => inventory.checkout([tea, 1]));
    await Promise.all(orders.flatMap((order) => [order.reserve(), order.release()]));
    expect(await inventory.stockOf(tea)).toEqual({ total: 40, reserved: 0 });
    for (const { orderId } of orders) expect(await statusOf(orderId)).toBe('RELEASED');
  });

  it('happens once when it is asked ten times at once', async () => {
    const tea = await inventory.offer(10);
    const order = inventory.checkout([tea, 2]);
    await order.reserve();
    await Promise.all(Array.from({ length: 10 }, () => order.release()));
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });
});
