import type { Work } from '@souk/platform/messaging/work';
import type { Checkout } from '../domain/checkout.ts';
import type { Order } from '../domain/order.ts';
import type { CheckoutMessage, RetryPolicy } from '../sagas/checkout.ts';
import { next } from '../sagas/next.ts';
import { type StepLine, stepLines } from '../sagas/step-lines.ts';
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
    const time = secondsOf(line, checkout, work.now);
    work.log('checkout step', { orderId, number, ...line, ...time, ...more, traceId });
  }
  if (checkout.done && !before.done) {
    const seconds = secondsBetween(order.placedAt, work.now);
    work.log('checkout ended', { orderId, number, outcome: order.status, seconds, traceId });
    // A parcel may have been refunded while the checkout was being completed.
    cancelRefundedParcels(work, order, policy);
  }
}

const ended: readonly StepLine['outcome'][] = ['succeeded', 'refused', 'timed out'];

/** How long a step has taken that has ended: from its first command to now. */
function secondsOf({ step, outcome }: StepLine, { runs }: Checkout, now: Date) {
  const run = ended.includes(outcome) && runs.findLast(({ command }) => command === step);
  return run ? { seconds: secondsBetween(new Date(run.startedAt), now) } : {};
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1_000;
}
