/**
 * Everything that can be done to orders, whatever the transport: GraphQL, an event, a timer. A use
 * case takes the unit of work, the actor where there is one, and the command.
 */
export { awaitApproval } from './await-approval.ts';
export { newAwaitOutcome } from './await-outcome.ts';
export { assertCancelled, cancelOrder } from './cancel-order.ts';
export { deliverOrder } from './deliver-order.ts';
export { followDelivery } from './follow-delivery.ts';
export { handleReplies } from './handle-replies.ts';
export { noteRefunds } from './note-refunds.ts';
export { placeOrder } from './place-order.ts';
export { retryWhileUnknown } from './retry-while-unknown.ts';
export { shipOrder } from './ship-order.ts';
export { wakeCheckouts } from './wake-checkouts.ts';
