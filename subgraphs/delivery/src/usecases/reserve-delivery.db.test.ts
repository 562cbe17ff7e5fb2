import { Forbidden } from '@souk/platform/kernel/actor';
import { hashOf } from '@souk/platform/messaging/idempotency';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { reserveDelivery } from './reserve-delivery.ts';

let harness: DeliveryHarness;
let slotId: string;
beforeAll(async () => {
  harness = await deliveryHarness();
});

/** Each test has a day of its own, with one slot of one place. */
beforeEach(async () => {
  harness.now = new Date(harness.now.getTime() + 24 * 3_600_000);
  slotId = await harness.addSlot(1, 1);
});

const reserve = (orderId: string, changes?: object) => harness.reserve(orderId, changes);
const cancel = (id: string) => harness.cancel(id);

describe('an external orchestrator', () => {
  it('reserves a place at the requested time, and releases it once (DEL-1, DEL-2, SAG-3, SAG-4)', async () => {
    const orderId = newId();
    const from = new Date(harness.now.getTime() + 3_600_000).toISOString();
    const to = new Date(harness.now.getTime() + 7_200_000).toISOString();
    const reserved = await reserve(orderId, { wish: from });
    const delivery = await harness.deliveryOf(orderId);
    expect(reserved).toEqual({
      __typename: 'SagaStepResult',
      success: true,
      message: 'Done.',
      transactionId: delivery?.id,
      data: { slotId, from, to },
    });
    expect(delivery?.address).toMatchObject({ street: 'Moscow, Lane 1', city: '' });
    expect(await harness.takenOf(slotId)).toBe(1);
    const cancelled = await cancel(delivery?.id ?? '');
    expect(cancelled).toMatchObject({ success: true, transactionId: delivery?.id, data: null });
    expect(await cancel(orderId)).toEqual(cancelled);
    expect(await harness.takenOf(slotId)).toBe(0);
  });

  it("publishes nothing: the order is not the shop's", async () => {
    const orderId = newId();
    await reserve(orderId);
    await cancel(orderId);
    expect(await harness.published(orderId)).toEqual([]);
  });

  it('is refused when no slot is free, and may retry', async () => {
    const [first, second] = [newId(), newId()];
    await reserve(first);
    expect(await reserve(second)).toMatchObject({
      success: false,
      transactionId: null,
      message: 'No delivery slot is free.',
      data: { code: 'NO_DELIVERY_SLOT', alternatives: [] },
    });
    await cancel(first);
    expect(await reserve(second)).toMatchObject({ success: true });
  });

  it('changes nothing by a retry, with the same key or another', async () => {
    const orderId = newId();
    const reserved = await reserve(orderId, { key: 'one' });
    expect(await reserve(orderId, { key: 'one' })).toEqual(reserved);
    expect(await reserve(orderId)).toEqual(reserved);
    expect((await reserve(newId(), { key: 'one' })).__typename).toBe('IdempotencyKeyReused');
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const orderId = newId();
    const sent = { orderId, address: 'Moscow, Lane 1', idempotencyKey: 'stored' };
    const reply = { success: true, message: null, transactionId: newId(), data: null };
    await harness.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('orchestrator', 'reserveDelivery', 'stored', ?, ?, now())`,
      [hashOf(sent), JSON.stringify(reply)],
    );
    expect(await reserve(orderId, { key: 'stored' })).toMatchObject({ ...reply, message: 'Done.' });
    expect(await harness.deliveryOf(orderId)).toBeNull();
  });

  it('gets one place when it sends two requests at once', async () => {
    const orderId = newId();
    const twice = () => reserve(orderId);
    const [one, two] = await meet(harness.orm, { table: 'slots', id: slotId }, [twice, twice]);
    expect(one).toMatchObject({ success: true });
    expect(two).toEqual(one);
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('is refused for an order of the shop, whether booked, refused or cancelled (RST-4)', async () => {
    const [taken, refused, early] = [newId(), newId(), newId()];
    await harness.receive('book-delivery', booking(taken));
    await harness.receive('book-delivery', booking(refused));
    await harness.receive('cancel-delivery', { orderId: early });
    const { id } = (await harness.deliveryOf(taken)) ?? {};
    for (const orderId of [taken, refused, early]) {
      const ours = { __typename: 'ManagedByCheckout', orderId };
      expect(await reserve(orderId)).toEqual(ours);
      expect(await cancel(orderId)).toEqual(ours);
    }
    expect(await cancel(id ?? '')).toEqual({ __typename: 'ManagedByCheckout', orderId: taken });
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('takes nothing from an order of the shop that has the same id', async () => {
    const orderId = newId();
    const second = await harness.addSlot(1, 2);
    await reserve(orderId);
    await harness.receive('book-delivery', booking(orderId));
    expect(await harness.takenOf(second)).toBe(1);
    expect(await cancel(orderId)).toMatchObject({ success: true });
    expect([await harness.takenOf(slotId), await harness.takenOf(second)]).toEqual([0, 1]);
  });

  it.each([
    ['an invalid order id', 'x y', {}, 'orderId'],
    ['no address', newId(), { address: ' ' }, 'address'],
    ['an address that no database can hold', newId(), { address: '\0' }, 'address'],
  ])('is refused for %s (GW-8)', async (_, orderId, changes, path) => {
    const refused = { __typename: 'ValidationFailed', fields: [{ path: [path] }] };
    expect(await reserve(orderId, changes)).toEqual(refused);
  });

  it('needs its scope: without it nothing is reserved', async () => {
    const command = { orderId: newId(), address: 'Moscow, Lane 1', idempotencyKey: newId() };
    const reserveAsUser = harness.transact((work) =>
      reserveDelivery(work, viewerOf('ann'), command),
    );
    await expect(reserveAsUser).rejects.toThrow(Forbidden);
    expect(await harness.takenOf(slotId)).toBe(0);
  });
});
