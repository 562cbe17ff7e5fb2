import { Forbidden } from '@souk/platform/kernel/actor';
import { hashOf } from '@souk/platform/messaging/idempotency';
import { ann, type OrdersHarness, olga, ordersHarness, sam, sue } from '../testing/harness.ts';
import { shipOrder } from './ship-order.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

describe('shipping an order', () => {
  it('is for the seller of the items; for other sellers the order does not exist (ID-9, ID-10)', async () => {
    const id = await orders.confirmed();
    expect(await orders.change(sue, 'shipOrder', id)).toEqual({ __typename: 'NotFound' });
    expect(await orders.change(sam, 'shipOrder', id)).toMatchObject({ status: 'SHIPPED' });
    expect((await orders.publishedTypes(id)).at(-1)).toBe('order-shipped');
  });

  it('is refused before the order is confirmed, and for another version than the caller saw (ORD-5, ORD-8)', async () => {
    const id = await orders.placed();
    expect(await orders.change(sam, 'shipOrder', id)).toMatchObject({ from: 'NEW', to: 'SHIPPED' });
    const ready = await orders.confirmed();
    const stale = await orders.change(sam, 'shipOrder', ready, ', expectedVersion: 5');
    expect(stale).toEqual({ __typename: 'VersionConflict', currentVersion: 6 });
    expect((await orders.orderOf(ready)).status).toBe('CONFIRMED');
  });

  it('changes nothing when it is retried, or the courier reports it as well', async () => {
    const id = await orders.confirmed();
    await orders.change(sam, 'shipOrder', id);
    const before = await orders.published(id);
    expect(await orders.change(sam, 'shipOrder', id)).toMatchObject({ status: 'SHIPPED' });
    await orders.delivery(id, 'IN_TRANSIT');
    expect(await orders.published(id)).toEqual(before);
  });

  it('happens once when two ask at once with the version they saw (ORD-8)', async () => {
    const id = await orders.confirmed();
    const answers = await Promise.all([
      orders.change(sam, 'shipOrder', id, ', expectedVersion: 6'),
      orders.change(olga, 'shipOrder', id, ', expectedVersion: 6'),
    ]);
    const names = answers.map(({ __typename }) => __typename);
    expect(names.sort()).toEqual(['Order', 'VersionConflict']);
    const types = await orders.publishedTypes(id);
    expect(types.filter((type) => type === 'order-shipped')).toHaveLength(1);
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const id = await orders.confirmed();
    const stored = hashOf({ id, idempotencyKey: 'stored' });
    await orders.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('sam', 'shipOrder', 'stored', ?, ?, now())`,
      [stored, JSON.stringify(id)],
    );
    const before = await orders.published(id);
    const replayed = await orders.change(sam, 'shipOrder', id, '', 'stored');
    expect(replayed.__typename).not.toBe('IdempotencyKeyReused');
    expect(await orders.published(id)).toEqual(before);
  });

  it('is forbidden without its scope, and leaves the order (ID-10)', async () => {
    const id = await orders.confirmed();
    const shipOrderAsBuyer = orders.transact((work) =>
      shipOrder(work, ann, { id, idempotencyKey: 'key' }),
    );
    await expect(shipOrderAsBuyer).rejects.toThrow(Forbidden);
    expect((await orders.orderOf(id)).status).toBe('CONFIRMED');
  });
});
