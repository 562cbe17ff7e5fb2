import type { Work } from '@souk/platform/messaging/work';
import { lockDueOrders } from '../persistence/lock-orders.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { advanceCancellation } from './advance-cancellation.ts';
import { advanceCheckout } from './advance-checkout.ts';
import type { PublishedEvents } from './publish.ts';

const batchSize = 100;

/**
 * Sends the timer message to the checkouts and cancellations of the orders that are due, at most 100: a new
 * one begins, one without a reply repeats its commands, and a checkout may time out. Orders that another process has locked are left to it.
 */
export async function wakeCheckouts(
  work: Work<PublishedEvents>,
  policy: RetryPolicy,
): Promise<void> {
  for (const order of await lockDueOrders(work.em, work.now, batchSize)) {
    const { checkout, parcels } = order;
    if (checkout.wakeAt !== null) advanceCheckout(work, order, { type: 'timer' }, policy);
    for (const { cancellation } of parcels) {
      if (cancellation)
        advanceCancellation(work, order, cancellation.id, { type: 'timer' }, policy);
    }
  }
}
