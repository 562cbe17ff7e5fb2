/**
 * Everything that can be done to orders, whatever the transport: GraphQL, an event, a timer. A use
 * case takes the unit of work, the actor where there is one, and the command.
 */
export { actionsOf, parcelActionsOf } from './actions-of.ts';
export { awaitApproval } from './await-approval.ts';
export { newAwaitOutcome } from './await-outcome.ts';
export { assertCancelled, cancelOrder } from './cancel-order.ts';
export { cancelParcel } from './cancel-parcel.ts';
export { clearCart } from './clear-cart.ts';
export { deliverOrder } from './deliver-order.ts';
export { deliverParcel } from './deliver-parcel.ts';
export { followDelivery } from './follow-delivery.ts';
export { followRefunds } from './follow-refunds.ts';
export { handleReplies } from './handle-replies.ts';
export { mergeCart } from './merge-cart.ts';
export { noteRefunds } from './note-refunds.ts';
export { placeOrder } from './place-order.ts';
export { removeCartItem } from './remove-cart-item.ts';
export { retryWhileUnknown } from './retry-while-unknown.ts';
export { setCartItem } from './set-cart-item.ts';
export { shipOrder } from './ship-order.ts';
export { shipParcel } from './ship-parcel.ts';
export { sweepCarts } from './sweep-carts.ts';
export { wakeCheckouts } from './wake-checkouts.ts';
