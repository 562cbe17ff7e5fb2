import { newId } from '@souk/platform/runtime/id';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeEach(async () => {
  harness = await deliveryHarness();
});
afterEach(() => harness.orm.close());

async function book(changes: Parameters<typeof booking>[1]): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId, changes));
  return orderId;
}

describe('booking an order of several parcels', () => {
  it('takes one place for a delivery of each parcel, in the order of the sellers (DEL-1)', async () => {
    const slotId = await harness.addSlot(1, 1);
    const orderId = await book({ sellerIds: ['sue', 'sam', 'sue', 'zoe'] });
    const deliveries = await harness.deliveriesOf(orderId);
    expect(deliveries.map(({ sellerIds, parcelId }) => [sellerIds, parcelId])).toEqual(
      ['sue', 'sam', 'zoe'].map((seller) => [[seller], parcelIdOf(orderId, seller)]),
    );
    expect(await harness.placesOf(orderId)).toEqual([slotId]);
    expect(await harness.takenOf(slotId)).toBe(1);
    const [one, two, three, reply] = await harness.published(orderId);
    expect([one, two, three].map((message) => [message?.version, message?.data.parcelId])).toEqual(
      deliveries.map(({ parcelId }, index) => [index + 1, parcelId]),
    );
    expect(reply).toMatchObject({ data: { success: true, transactionId: deliveries[0]?.id } });
  });

  it('of several parcels gets the same reply again while one of them is left', async () => {
    const slotId = await harness.addSlot(1, 1);
    const sellers = { sellerIds: ['sam', 'sue'] };
    const orderId = await book(sellers);
    const first = await harness.replyTo(orderId);
    const cancel = (seller: string) =>
      harness.receive('cancel-delivery', { orderId, parcelId: parcelIdOf(orderId, seller) });
    await cancel('sam');
    await harness.receive('book-delivery', booking(orderId, sellers));
    expect(await harness.replyTo(orderId)).toEqual(first);
    await cancel('sue');
    await harness.receive('book-delivery', booking(orderId, sellers));
    expect(await harness.replyTo(orderId)).toMatchObject({ data: { data: { code: 'GIVEN_UP' } } });
    expect(await harness.takenOf(slotId)).toBe(0);
  });

  it('leaves nothing when its slot is full', async () => {
    const slotId = await harness.addSlot(1, 1);
    await book({ slotId });
    const orderId = await book({ slotId, sellerIds: ['sam', 'sue'] });
    expect(await harness.deliveriesOf(orderId)).toEqual([]);
    expect(await harness.placesOf(orderId)).toEqual([]);
    expect(await harness.replyTo(orderId)).toMatchObject({ type: 'delivery-refused' });
  });
});
