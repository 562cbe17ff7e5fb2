import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import type { CheckoutMessage, RetryPolicy } from '../sagas/checkout.ts';
import { next } from '../sagas/next.ts';
import { stepLines } from '../sagas/step-lines.ts';
import { cancelRefundedParcels } from './advance-cancellation.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';
import { sendCommands } from './send-commands.ts';

/**
 * Passes a message to the checkout of a locked order, then stores and publishes what follows. Logs a
 * line for each step that was sent or has ended.
 */
export function advanceCheckout(
  work: Work<PublishedEvents>,
  order: Order,
  message: CheckoutMessage,
  policy: RetryPolicy,
): void {
  const before = order.checkout;
  const { checkout, commands, moves } = next(before, message, work.now, policy);
  publishChanges(work, order, order.follow(checkout, moves, work.now));
  sendCommands(work, order, commands);
  const { id: orderId, number, traceId } = order;
  for (const line of stepLines(before, message, checkout)) {
    // The request of a cancel has a trace of its own.
    const more = line.step === 'cancel' && { requestTraceId: work.cause.correlationId };
    work.log('checkout step', { orderId, number, ...line, ...more, traceId });
  }
  if (checkout.done && !before.done) {
    work.log('checkout ended', { orderId, number, outcome: order.status, traceId });
    // A parcel may have been refunded while the checkout was being completed.
    cancelRefundedParcels(work, order, policy);
  }
}
