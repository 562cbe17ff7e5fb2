import type { Work } from '@souk/platform/messaging/work';
import { lockDueOrders } from '../persistence/lock-orders.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import type { PublishedEvents } from './publish.ts';

const batchSize = 100;

/**
 * Sends the timer message to the checkouts that are due, at most 100: a new one begins, one without
 * a reply repeats its commands or times out. Orders that another process has locked are left to it.
 */
export async function wakeCheckouts(
  work: Work<PublishedEvents>,
  policy: RetryPolicy,
): Promise<void> {
  for (const order of await lockDueOrders(work.em, work.now, batchSize)) {
    advanceCheckout(work, order, { type: 'timer' }, policy);
  }
}
