import { newId } from '@souk/platform/runtime/id';
import { type Checkout, type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const bodyOf = async (reply: ReturnType<Checkout['cancel']>) => (await reply)?.data;

describe('releasing units of a cancellation', () => {
  it('makes them available, and replies with the id of the cancellation (INV-8)', async () => {
    const [order, [tea = '', mug = '']] = await inventory.confirmed(3, 2);
    const cancellationId = newId();
    const reply = await order.cancel(cancellationId, [tea, 2]);
    expect(reply).toMatchObject({ type: 'stock-released', version: null });
    expect(reply?.data).toEqual({
      ...{ orderId: order.orderId, success: true, message: null, data: null },
      ...{ transactionId: expect.any(String), cancellationId },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 1 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 10, reserved: 2 });
    expect((await inventory.publishedAs('stock-changed', tea)).at(-1)?.data).toMatchObject({
      ...{ total: 10, reserved: 1, available: 9 },
    });
    expect((await order.state()).status).toBe('COMMITTED');
  });

  it('releases the reservation with its last units', async () => {
    const [order, [tea = '', mug = '']] = await inventory.confirmed(3, 2);
    await order.cancel(newId(), [tea, 3]);
    expect((await order.state()).status).toBe('COMMITTED');
    await order.cancel(newId(), [mug, 2]);
    expect((await order.state()).status).toBe('RELEASED');
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('leaves a reservation SHIPPED whose other units have left', async () => {
    const [order, [tea = '', mug = '']] = await inventory.confirmed(3, 2);
    await order.shipParcel([tea, 3]);
    await order.cancel(newId(), [mug, 2]);
    expect((await order.state()).status).toBe('SHIPPED');
    expect(await inventory.stockOf(mug)).toEqual({ total: 10, reserved: 0 });
  });

  it('is refused once the goods have left, and releases no line (SAG-9)', async () => {
    const [order, [tea = '', mug = '']] = await inventory.confirmed(3, 2);
    await order.shipParcel([tea, 3]);
    const before = await order.state();
    const cancellationId = newId();
    expect(await bodyOf(order.cancel(cancellationId, [mug, 1], [tea, 1]))).toEqual({
      ...{ orderId: order.orderId, success: false, message: 'The goods have left.' },
      ...{ transactionId: null, data: { code: 'ALREADY_SHIPPED' }, cancellationId },
    });
    expect(await order.state()).toEqual(before);
    expect(await inventory.stockOf(mug)).toEqual({ total: 10, reserved: 2 });
  });

  it.each([
    ['more than is left', 4, 1],
    ['a product that the order does not have', 1, 0],
  ])('is refused for %s, and releases no line', async (_, ofTea, ofMug) => {
    const [order, [tea = '', mug = '']] = await inventory.confirmed(3, 2);
    const lines = [[tea, ofTea] as const, [ofMug ? mug : 'boat', 1] as const];
    const before = await order.state();
    expect(await bodyOf(order.cancel(newId(), ...lines))).toMatchObject({
      ...{ success: false, message: 'These units are not reserved.' },
      data: { code: 'NOT_RESERVED' },
    });
    expect(await order.state()).toEqual(before);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 3 });
  });

  it('is refused for an order without a reservation', async () => {
    const order = inventory.checkout();
    expect(await bodyOf(order.cancel(newId(), ['tea', 1]))).toMatchObject({ success: false });
    await order.release();
    expect(await bodyOf(order.cancel(newId(), ['tea', 1]))).toMatchObject({ success: false });
  });

  it('gets the same reply when it is repeated, and changes nothing (SAG-4)', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    const [good, bad] = [newId(), newId()];
    const first = [await order.cancel(good, [tea, 2]), await order.cancel(bad, [tea, 2])];
    await order.shipParcel([tea, 1]);
    expect([await order.cancel(good, [tea, 2]), await order.cancel(bad, [tea, 2])]).toEqual(first);
    expect(first.map((reply) => reply?.data.success)).toEqual([true, false]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 9, reserved: 0 });
  });

  it('happens for each of several cancellations in one batch, and a repeated one once', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    const { orderId } = order;
    const [one, two] = [newId(), newId()];
    const message = (cancellationId: string) => {
      const lines = [{ productId: tea, quantity: 1 }];
      return { key: orderId, data: { orderId, expired: false, cancellationId, lines } };
    };
    await inventory.receive('release-stock', message(one), message(two), message(one));
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 1 });
    const replies = (await inventory.published(orderId)).slice(-3);
    expect(replies.map(({ data }) => [data.cancellationId, data.success])).toEqual([
      [one, true],
      [two, true],
      [one, true],
    ]);
  });

  it('needs the id of the cancellation', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    const { orderId } = order;
    const lines = [{ productId: tea, quantity: 1 }];
    const message = { key: orderId, data: { orderId, expired: false, lines } };
    const received = inventory.receive('release-stock', message);
    await expect(received).rejects.toThrow('needs a cancellationId');
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 3 });
  });

  it('takes one statement, and another for what it publishes', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    const { orderId } = order;
    const lines = [{ productId: tea, quantity: 1 }];
    const data = { orderId, expired: false, cancellationId: newId(), lines };
    const receive = () => inventory.receive('release-stock', { key: orderId, data });
    expect(await inventory.statementsOf(receive)).toBe(2);
  });
});

describe('releasing all that is left', () => {
  it('after a part has shipped succeeds, also when it is repeated', async () => {
    const [order, [tea = '', mug = '']] = await inventory.confirmed(3, 2);
    await order.shipParcel([tea, 3]);
    const first = await order.release();
    expect(first?.data).toMatchObject({ success: true });
    expect(await order.release()).toEqual(first);
    expect(await inventory.stockOf(mug)).toEqual({ total: 10, reserved: 0 });
    expect((await order.state()).status).toBe('SHIPPED');
  });

  it('after a cancellation releases the other units', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    await order.cancel(newId(), [tea, 1]);
    expect((await order.release())?.data).toMatchObject({ success: true });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await order.state()).toEqual({ status: 'RELEASED', lines: [[tea, '3', '0']] });
  });
});
