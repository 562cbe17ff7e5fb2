import type { Work } from '@souk/platform/messaging/work';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import type { PublishedEvents } from './publish.ts';

/** A payment by card that the buyer has to approve until then. */
export type Approval = AboutOrder & { readonly expiresAt: Date };

/**
 * Lets each checkout wait for its buyer: the hold does not time out before the approval does, and a
 * minute more. One whose hold is over, and an order that is not known, change nothing.
 */
export async function awaitApproval(
  work: Work<PublishedEvents>,
  approvals: readonly Approval[],
  policy: RetryPolicy,
): Promise<void> {
  await forEachOrder(work, approvals, (caused, order, { expiresAt }) => {
    advanceCheckout(caused, order, { type: 'action-required', expiresAt }, policy);
  });
}
