import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { cancelDeliveryReservation } from './cancel-delivery-reservation.ts';

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

describe('cancelling the reservation of an external order', () => {
  it('releases its place (DEL-2, SAG-4)', async () => {
    const orderId = newId();
    const { transactionId } = await harness.reserve(orderId);
    expect(await harness.cancel(orderId)).toMatchObject({ success: true, transactionId });
    expect(await harness.takenOf(slotId)).toBe(0);
  });

  it('that does not exist yet refuses it afterwards (SAG-9)', async () => {
    const orderId = newId();
    for (let time = 1; time <= 3; time += 1) {
      expect(await harness.cancel(orderId)).toMatchObject({ success: true, transactionId: null });
    }
    const late = await harness.reserve(orderId);
    expect(late).toMatchObject({ success: false, data: { code: 'GIVEN_UP' } });
    expect(await harness.takenOf(slotId)).toBe(0);
  });

  it('is refused for an order of the shop, and leaves its place (RST-4)', async () => {
    const orderId = newId();
    await harness.receive('book-delivery', booking(orderId));
    expect(await harness.cancel(orderId)).toEqual({ __typename: 'ManagedByCheckout', orderId });
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('changes nothing when it is retried', async () => {
    const orderId = newId();
    await harness.reserve(orderId);
    const cancelled = await harness.cancel(orderId, 'one');
    expect(await harness.cancel(orderId, 'one')).toEqual(cancelled);
    expect(await harness.takenOf(slotId)).toBe(0);
    expect((await harness.cancel(newId(), 'one')).__typename).toBe('IdempotencyKeyReused');
  });

  it('releases one place when two ask at once', async () => {
    const orderId = newId();
    await harness.reserve(orderId);
    const [one, two] = await Promise.all([harness.cancel(orderId), harness.cancel(orderId)]);
    expect(one).toEqual(two);
    expect(await harness.takenOf(slotId)).toBe(0);
  });

  it('is forbidden without its scope, and leaves its place', async () => {
    const orderId = newId();
    await harness.reserve(orderId);
    const command = { id: orderId, idempotencyKey: newId() };
    const cancelAsUser = harness.transact((work) =>
      cancelDeliveryReservation(work, viewerOf('ann'), command),
    );
    await expect(cancelAsUser).rejects.toThrow(Forbidden);
    expect(await harness.takenOf(slotId)).toBe(1);
  });
});
