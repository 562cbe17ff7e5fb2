/** Everything that can be done to orders, whatever the transport: each takes the unit of work first. */
export { advanceCheckout } from './advance-checkout.ts';
export { assertCancelled, type CancelOrder, cancelOrder } from './cancel-order.ts';
export { deliverOrder } from './deliver-order.ts';
export { type DeliveryChange, followDelivery } from './follow-delivery.ts';
export { handleReplies, type ParticipantReply } from './handle-replies.ts';
export { type PlaceOrder, placeOrder } from './place-order.ts';
export { type ShipOrder, shipOrder } from './ship-order.ts';
export { wakeCheckouts } from './wake-checkouts.ts';
