/**
 * Everything that can be done to deliveries, whatever the transport: GraphQL, an event, a timer. A
 * use case takes the unit of work, the actor where there is one, and the command.
 */
export { addDeliveryNote } from './add-delivery-note.ts';
export { addMissingSlots } from './add-missing-slots.ts';
export { advanceDelivery } from './advance-delivery.ts';
export { amendDelivery } from './amend-delivery.ts';
export { bookDelivery } from './book-delivery.ts';
export { cancelDelivery } from './cancel-delivery.ts';
export { cancelDeliveryReservation } from './cancel-delivery-reservation.ts';
export { confirmDeliveries } from './confirm-deliveries.ts';
export { deleteDoneCalls } from './delete-done-calls.ts';
export { followArrivals, followShipments } from './follow-order.ts';
export { recordCarrierAnswer } from './record-carrier-answer.ts';
export { recordCarrierCallback } from './record-carrier-callback.ts';
export { rescheduleDelivery } from './reschedule-delivery.ts';
export { reserveDelivery } from './reserve-delivery.ts';
export { takeCarrierCalls } from './take-carrier-calls.ts';
