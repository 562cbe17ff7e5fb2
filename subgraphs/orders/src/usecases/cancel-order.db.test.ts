import { hashOf } from '@souk/platform/messaging/idempotency';
import { ann, type OrdersHarness, ordersHarness, replies, sam, sue } from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

describe('cancelling an order', () => {
  it.each([
    ['NEW', 0, []],
    ['PROCESSING', 0, ['payment-released']],
    ['PAID', 1, ['payment-released', 'stock-released']],
    ['ITEMS_RESERVED', 2, ['payment-released', 'stock-released', 'delivery-cancelled']],
    ['CONFIRMED', 6, ['delivery-cancelled', 'stock-released', 'payment-refunded']],
  ] as const)('in %s compensates every step (ORD-13)', async (status, steps, undone) => {
    const id = await orders.placed();
    if (status !== 'NEW') await orders.wake();
    for (const type of replies.slice(0, steps)) await orders.reply(id, type);
    expect((await orders.orderOf(id)).status).toBe(status);
    await orders.change(ann, 'cancelOrder', id, ', reason: "No longer needed."');
    for (const type of undone) await orders.reply(id, type);
    expect(await orders.orderOf(id)).toMatchObject({
      status: 'CANCELLED',
      failure: { code: 'CANCELLED_BY_BUYER', message: 'No longer needed.', compensated: true },
    });
  });

  it('is refused once the goods have left, and leaves nothing (ORD-13)', async () => {
    const id = await orders.confirmed();
    await orders.change(sam, 'shipOrder', id);
    const before = await orders.published(id);
    const refused = await orders.change(ann, 'cancelOrder', id);
    expect(refused).toEqual({ __typename: 'IllegalTransition', from: 'SHIPPED', to: 'CANCELLED' });
    expect((await orders.orderOf(id)).checkout.ending).toBeNull();
    expect(await orders.published(id)).toEqual(before);
  });

  it('is in progress, and not refused, until every step is compensated', async () => {
    const id = await orders.confirmed();
    const waits = await orders.change(ann, 'cancelOrder', id, '', 'same-key');
    expect(waits).toEqual({ __typename: 'RequestInProgress' });
    for (const type of ['delivery-cancelled', 'stock-released', 'payment-refunded'] as const) {
      await orders.reply(id, type);
    }
    const done = await orders.change(ann, 'cancelOrder', id, '', 'same-key');
    expect(done).toMatchObject({ __typename: 'Order', status: 'CANCELLED' });
  });

  it('is NotFound for a seller of other goods (ID-9)', async () => {
    const id = await orders.confirmed();
    expect(await orders.change(sue, 'cancelOrder', id)).toEqual({ __typename: 'NotFound' });
  });

  it('changes nothing when it is retried with the same key (ORD-13)', async () => {
    const id = await orders.confirmed();
    await orders.change(ann, 'cancelOrder', id, '', 'same-key');
    const before = await orders.published(id);
    await orders.change(ann, 'cancelOrder', id, '', 'same-key');
    expect(await orders.published(id)).toEqual(before);
  });

  it('sends each compensation once when buyer and seller cancel at once', async () => {
    const id = await orders.confirmed();
    await Promise.all([
      orders.change(ann, 'cancelOrder', id),
      orders.change(sam, 'cancelOrder', id),
    ]);
    const types = await orders.publishedTypes(id);
    expect(types.filter((type) => type === 'cancel-delivery')).toHaveLength(1);
  });

  it('comes too late for a delivery that has left, and the order is shipped', async () => {
    const id = await orders.confirmed();
    await orders.change(ann, 'cancelOrder', id);
    await orders.delivery(id, 'IN_TRANSIT');
    await orders.reply(id, 'delivery-cancelled', false);
    expect(await orders.orderOf(id)).toMatchObject({ status: 'SHIPPED', failure: null });
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const id = await orders.confirmed();
    const stored = hashOf({ id, idempotencyKey: 'stored' });
    await orders.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('ann', 'cancelOrder', 'stored', ?, ?, now())`,
      [stored, JSON.stringify(id)],
    );
    const before = await orders.published(id);
    const replayed = await orders.change(ann, 'cancelOrder', id, '', 'stored');
    expect(replayed.__typename).not.toBe('IdempotencyKeyReused');
    expect(await orders.published(id)).toEqual(before);
  });
});
