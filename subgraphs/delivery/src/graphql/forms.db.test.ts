import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testForms } from '@souk/platform/testing/test-forms';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

const booked = async (harness: DeliveryHarness) => {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return { id: (await harness.deliveryOf(orderId))?.id };
};
const start = async () => {
  const harness = await deliveryHarness();
  await harness.addSlot(1_000, 24);
  return { harness, viewer: allRights('olga') };
};

testForms('delivery', start, [
  {
    name: 'advanceDelivery',
    answer: 'Delivery',
    input: async (harness) => ({ ...(await booked(harness)), status: 'RESERVED' }),
  },
  {
    name: 'addDeliveryNote',
    answer: 'Delivery',
    input: async (harness) => ({ ...(await booked(harness)), note: 'Ring twice.' }),
  },
  {
    name: 'rescheduleDelivery',
    answer: 'Delivery',
    input: async (harness) => ({
      ...(await booked(harness)),
      slotId: await harness.addSlot(1_000, 48),
    }),
  },
  {
    name: 'reserveDelivery',
    answer: 'SagaStepResult',
    input: async () => ({ orderId: newId(), address: 'Lane 1' }),
  },
  {
    name: 'cancelDeliveryReservation',
    answer: 'SagaStepResult',
    input: async (harness) => ({ id: (await harness.reserve(newId())).transactionId }),
  },
]);
