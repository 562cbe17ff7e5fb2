import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, type DeliveryHarness, deliveryHarness, parcelFact } from '../testing/harness.ts';

let harness: DeliveryHarness;
let slotId: string;
beforeAll(async () => {
  harness = await deliveryHarness();
  slotId = await harness.addSlot(100, 1);
});

const cancel = (orderId: string) => harness.receive('cancel-delivery', { orderId });

describe('cancelling the delivery of a parcel', () => {
  const sellers = { sellerIds: ['sam', 'sue'] };
  async function bookedTwo(): Promise<string> {
    const orderId = newId();
    await harness.receive('book-delivery', booking(orderId, sellers));
    await harness.receive('confirm-delivery', { orderId });
    return orderId;
  }
  const cancelParcel = (orderId: string, seller: string, cancellationId = seller) =>
    harness.receive('cancel-delivery', {
      orderId,
      parcelId: parcelIdOf(orderId, seller),
      cancellationId,
    });
  const statusesOf = async (orderId: string) =>
    (await harness.deliveriesOf(orderId)).map(({ status }) => status);
  const shipParcel = (orderId: string, seller: string) => {
    const fact = parcelFact(orderId, seller, harness.now);
    return harness.receive('parcel-shipped', { ...fact, trackingNumber: null });
  };

  it('releases the place with the last one of the order (DEL-2)', async () => {
    const before = await harness.takenOf(slotId);
    const orderId = await bookedTwo();
    await cancelParcel(orderId, 'sam');
    expect(await statusesOf(orderId)).toEqual(['CANCELLED', 'SCHEDULED']);
    expect(await harness.takenOf(slotId)).toBe(before + 1);
    expect(await harness.replyTo(orderId)).toMatchObject({
      type: 'delivery-cancelled',
      data: { success: true, cancellationId: 'sam' },
    });
    await cancelParcel(orderId, 'sue');
    expect(await statusesOf(orderId)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await harness.placesOf(orderId)).toEqual([]);
    expect(await harness.takenOf(slotId)).toBe(before);
  });

  it('is refused once its goods have left, and not by those of another seller', async () => {
    const orderId = await bookedTwo();
    await shipParcel(orderId, 'sue');
    const before = await harness.deliveriesOf(orderId);
    await cancelParcel(orderId, 'sue');
    expect(await harness.replyTo(orderId)).toMatchObject({
      data: { success: false, data: { code: 'ALREADY_LEFT' }, cancellationId: 'sue' },
    });
    expect(await harness.deliveriesOf(orderId)).toEqual(before);
    await cancelParcel(orderId, 'sam');
    expect(await statusesOf(orderId)).toEqual(['CANCELLED', 'IN_TRANSIT']);
    expect(await harness.placesOf(orderId)).toEqual([slotId]);
  });

  it('changes nothing when it is repeated', async () => {
    const orderId = await bookedTwo();
    await cancelParcel(orderId, 'sam');
    const [deliveries, reply] = [
      await harness.deliveriesOf(orderId),
      await harness.replyTo(orderId),
    ];
    await cancelParcel(orderId, 'sam');
    expect(await harness.deliveriesOf(orderId)).toEqual(deliveries);
    expect(await harness.replyTo(orderId)).toEqual(reply);
  });

  it('releases the place once when both are cancelled at once (DEL-2)', async () => {
    const before = await harness.takenOf(slotId);
    const orderId = await bookedTwo();
    const id = await harness.idOf(orderId, 'sam');
    const runs = harness.runs;
    // Without a lock that both need, each would see the other one living, and one would have to run again.
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => cancelParcel(orderId, 'sam'),
      () => cancelParcel(orderId, 'sue'),
    ]);
    expect(harness.runs - runs).toBe(2);
    expect(await statusesOf(orderId)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await harness.placesOf(orderId)).toEqual([]);
    expect(await harness.takenOf(slotId)).toBe(before);
  });

  it('and shipping it at once: one of them succeeds', async () => {
    const orderId = await bookedTwo();
    const id = await harness.idOf(orderId, 'sue');
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => cancelParcel(orderId, 'sue'),
      () => shipParcel(orderId, 'sue'),
    ]);
    const [, status] = await statusesOf(orderId);
    expect(['CANCELLED', 'IN_TRANSIT']).toContain(status);
    expect((await harness.replyTo(orderId))?.data.success).toBe(status === 'CANCELLED');
  });

  it('is a fault for a parcel that has no delivery, and leaves nothing', async () => {
    const orderId = newId();
    await expect(cancelParcel(orderId, 'sam')).rejects.toThrow('The parcel has no delivery.');
    expect(await harness.published(orderId)).toEqual([]);
  });

  it('of the whole order cancels none when one has left', async () => {
    const orderId = await bookedTwo();
    await shipParcel(orderId, 'sue');
    const before = await harness.deliveriesOf(orderId);
    await cancel(orderId);
    expect(await harness.replyTo(orderId)).toMatchObject({
      data: { success: false, data: { code: 'ALREADY_LEFT' } },
    });
    expect(await harness.deliveriesOf(orderId)).toEqual(before);
  });

  it('of the whole order cancels all that are left', async () => {
    const orderId = await bookedTwo();
    await cancelParcel(orderId, 'sam');
    await cancel(orderId);
    expect(await statusesOf(orderId)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await harness.replyTo(orderId)).toMatchObject({ data: { success: true } });
    expect(await harness.placesOf(orderId)).toEqual([]);
  });
});
