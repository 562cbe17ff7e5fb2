import type { Work } from '@souk/platform/messaging/work';
import { decimalOf } from '@souk/schema/decimal';
import type { Order } from '../domain/order.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import { inTraceOf, type PublishedEvents, publishChanges } from './publish.ts';

/** A refund outside of a cancellation, as billing has published it. */
export type RecordedRefund = AboutOrder & {
  /** The sum of all refunds, this one included, in minor units. */
  readonly refunded: number;
};

/**
 * Adds refunds to the history of their orders. An order that is refunded completely before it was
 * shipped is cancelled, so that nothing is shipped for it. Tells billing that the order knows.
 */
export async function noteRefunds(
  work: Work<PublishedEvents>,
  refunds: readonly RecordedRefund[],
  policy: RetryPolicy,
): Promise<void> {
  await forEachOrder(work, refunds, (caused, order, refund) => note(caused, order, refund, policy));
}

function note(
  work: Work<PublishedEvents>,
  order: Order,
  { orderId, refunded }: RecordedRefund,
  policy: RetryPolicy,
): void {
  if (refunded > order.refunded) {
    publishChanges(work, order, [order.refund(refunded, textOf(order, refunded), work.now)]);
    if (order.isRefunded() && order.isOpen()) advanceCheckout(work, order, cancellation, policy);
  }
  // Also for a refund that the order knows of: its note may have been lost.
  inTraceOf(order, work).publish('refund-noted', orderId, { orderId, refunded: order.refunded });
}

/** What people read of a refund. */
function textOf(order: Order, refunded: number): string {
  const { currency, minorUnits } = order.total;
  const amount = `${decimalOf(refunded - order.refunded)} ${currency}`;
  const left = `${decimalOf(minorUnits - refunded)} ${currency}`;
  return `${amount} was refunded; ${left} is not refunded.`;
}

const cancellation = {
  type: 'cancel',
  code: 'REFUNDED',
  message: 'The payment was refunded completely.',
} as const;
