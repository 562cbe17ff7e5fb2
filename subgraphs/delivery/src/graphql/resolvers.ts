import { typeOr } from '@souk/platform/graphql/graphql';
import { addDeliveryNote } from './mutation/add-delivery-note.ts';
import { advanceDelivery } from './mutation/advance-delivery.ts';
import { cancelDeliveryReservation } from './mutation/cancel-delivery-reservation.ts';
import { rescheduleDelivery } from './mutation/reschedule-delivery.ts';
import { reserveDelivery } from './mutation/reserve-delivery.ts';
import { deliveries } from './query/deliveries.ts';
import { deliveryRecord } from './query/delivery-record.ts';
import { deliverySlots } from './query/delivery-slots.ts';
import { trackDelivery } from './query/track-delivery.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Delivery } from './types/delivery.ts';
import { DeliverySlot } from './types/delivery-slot.ts';
import { Order } from './types/order.ts';
import { Parcel } from './types/parcel.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { deliverySlots, trackDelivery, deliveries, deliveryRecord },
  Mutation: {
    advanceDelivery,
    addDeliveryNote,
    rescheduleDelivery,
    reserveDelivery,
    cancelDeliveryReservation,
  },
  Delivery,
  DeliverySlot,
  Order,
  Parcel,
  AdvanceDeliveryResult: typeOr('Delivery'),
  DeliveryNoteResult: typeOr('Delivery'),
  RescheduleResult: typeOr('Delivery'),
  SagaStepAnswer: typeOr('SagaStepResult'),
};
