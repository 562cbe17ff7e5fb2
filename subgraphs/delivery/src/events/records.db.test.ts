import { newId } from '@souk/platform/runtime/id';
import { testRecords } from '@souk/platform/testing/test-records';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, deliveryHarness } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  ...['book-delivery', 'cancel-delivery', 'amend-delivery', 'confirm-delivery'],
  ...['order-shipped', 'order-delivered', 'parcel-shipped', 'parcel-delivered'],
];

testRecords('delivery', types, async () => {
  const harness = await deliveryHarness();
  const slotId = await harness.addSlot(1_000_000, 24);
  const values = async () => {
    const orderId = newId();
    await harness.receive('book-delivery', booking(orderId));
    return { orderId, slotId, parcelId: parcelIdOf(orderId, 'sam') };
  };
  return { harness, consumers: consumersOf(), values, close: () => harness.orm.close() };
});
