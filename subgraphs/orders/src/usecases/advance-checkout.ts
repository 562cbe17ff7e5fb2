import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import type { CheckoutMessage, RetryPolicy } from '../sagas/checkout.ts';
import { next } from '../sagas/next.ts';
import { type PublishedEvents, publishChanges, sendCommands } from './publish.ts';

/** Passes a message to the checkout of a locked order, then stores and publishes what follows. */
export function advanceCheckout(
  work: Work<PublishedEvents>,
  order: Order,
  message: CheckoutMessage,
  policy: RetryPolicy,
): void {
  const { checkout, commands, moves } = next(order.checkout, message, work.now, policy);
  publishChanges(work, order, order.follow(checkout, moves, work.now));
  sendCommands(work, order, commands);
}
