import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { booking, deliveryHarness } from '../testing/harness.ts';

testEdges('delivery', async () => {
  const harness = await deliveryHarness();
  const slotId = await harness.addSlot(1_000_000, 24);
  const values = async () => {
    const orderId = newId();
    await harness.receive('book-delivery', booking(orderId));
    const delivery = await harness.deliveryOf(orderId);
    const id = delivery?.id;
    const another = { 'reserveDelivery.orderId': newId(), 'cancelDeliveryReservation.id': newId() };
    const parcel = delivery?.parcelId;
    const entities = { Delivery: id, DeliverySlot: slotId, Order: orderId, Parcel: parcel };
    return { ...another, id, orderId, slotId, ...entities };
  };
  return { harness, viewer: allRights('olga'), values };
});
