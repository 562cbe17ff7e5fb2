import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, type DeliveryHarness, deliveryHarness, parcelFact } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(100, 1);
});

async function scheduled(): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId, { sellerIds: ['sam', 'sue'] }));
  await harness.receive('confirm-delivery', { orderId });
  return orderId;
}

const amend = (orderId: string, cancellationId: string, seller = 'sam') =>
  harness.receive('amend-delivery', {
    orderId,
    parcelId: parcelIdOf(orderId, seller),
    cancellationId,
  });
const ship = (orderId: string, seller: string) => {
  const fact = parcelFact(orderId, seller, harness.now);
  return harness.receive('parcel-shipped', { ...fact, trackingNumber: null });
};
const deliveryOf = async (orderId: string) => (await harness.deliveriesOf(orderId))[0];

describe('amending a delivery', () => {
  it('adds a note to the delivery of the parcel alone, and replies with the cancellation', async () => {
    const orderId = await scheduled();
    await amend(orderId, 'c-1');
    const [sam, sue] = await harness.deliveriesOf(orderId);
    expect([sam?.version, sue?.version]).toEqual([3, 2]);
    expect(await harness.replyTo(orderId)).toMatchObject({
      type: 'delivery-amended',
      data: { orderId, success: true, transactionId: sam?.id, cancellationId: 'c-1' },
    });
  });

  it('is refused once the goods have left, and leaves nothing', async () => {
    const orderId = await scheduled();
    await ship(orderId, 'sam');
    const before = await harness.deliveriesOf(orderId);
    await amend(orderId, 'c-1');
    expect(await harness.replyTo(orderId)).toMatchObject({
      type: 'delivery-amended',
      data: { success: false, data: { code: 'ALREADY_LEFT' }, cancellationId: 'c-1' },
    });
    expect(await harness.deliveriesOf(orderId)).toEqual(before);
    expect(
      await harness.run('select from delivery_amendments where delivery_id = ?', [before[0]?.id]),
    ).toEqual([]);
    await amend(orderId, 'c-2', 'sue');
    expect(await harness.replyTo(orderId)).toMatchObject({ data: { success: true } });
  });

  it('gets the same reply when it is repeated, even after the goods have left', async () => {
    const orderId = await scheduled();
    await amend(orderId, 'c-1');
    const [first, noted] = [await harness.replyTo(orderId), await deliveryOf(orderId)];
    await amend(orderId, 'c-1');
    expect(await harness.replyTo(orderId)).toEqual(first);
    expect(await deliveryOf(orderId)).toEqual(noted);
    await ship(orderId, 'sam');
    await amend(orderId, 'c-1');
    expect(await harness.replyTo(orderId)).toEqual(first);
    await amend(orderId, 'c-2');
    expect(await harness.replyTo(orderId)).toMatchObject({ data: { success: false } });
  });

  it('notes a cancellation once when two ask at once', async () => {
    const orderId = await scheduled();
    const id = await harness.idOf(orderId, 'sam');
    const twice = () => amend(orderId, 'c-1');
    await meet(harness.orm, { table: 'deliveries', id }, [twice, twice]);
    expect(await deliveryOf(orderId)).toMatchObject({ version: 3 });
  });

  it('and shipping at once: the reply says which was first', async () => {
    const orderId = await scheduled();
    const id = await harness.idOf(orderId, 'sam');
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => ship(orderId, 'sam'),
      () => amend(orderId, 'c-1'),
    ]);
    const notes = await harness.run(
      'select from delivery_events where delivery_id = ? and note is not null',
      [id],
    );
    expect((await harness.replyTo(orderId))?.data.success).toBe(notes.length === 1);
    expect(await deliveryOf(orderId)).toMatchObject({ status: 'IN_TRANSIT' });
  });

  it('of a parcel that has no delivery is a fault, and leaves nothing', async () => {
    const orderId = newId();
    await expect(amend(orderId, 'c-1')).rejects.toThrow('The parcel has no delivery.');
    expect(await harness.published(orderId)).toEqual([]);
  });
});
