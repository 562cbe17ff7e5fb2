import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import type { Reply, RetryPolicy } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/** A change of a delivery, as delivery has published it. */
export type DeliveryChange = AboutOrder & {
  readonly status: string;
  readonly trackingNumber: string | null;
};

/**
 * Ships or delivers the orders whose deliveries went out or arrived. Seller and courier may both
 * report it; the second report changes nothing.
 */
export async function followDelivery(
  work: Work<PublishedEvents>,
  changes: readonly DeliveryChange[],
  policy: RetryPolicy,
): Promise<void> {
  const moving = changes.filter(({ status }) => status === 'IN_TRANSIT' || status === 'DELIVERED');
  if (moving.length === 0) return;
  await forEachOrder(work, moving, (caused, order, change) =>
    follow(caused, order, change, policy),
  );
}

function follow(
  work: Work<PublishedEvents>,
  order: Order,
  { status, trackingNumber }: DeliveryChange,
  policy: RetryPolicy,
): void {
  if (order.status === 'CONFIRMED') {
    if (order.isBeingCancelled()) advanceCheckout(work, order, tooLate, policy);
    publishChanges(work, order, [order.ship(trackingNumber, work.now)]);
  }
  if (status === 'DELIVERED' && order.status === 'SHIPPED') {
    publishChanges(work, order, [order.deliver(work.now)]);
  }
}

/** The reply that delivery will send to the cancel: its status has arrived first. */
const tooLate: Reply = {
  type: 'delivery-cancelled',
  success: false,
  message: 'The goods have left.',
  transactionId: null,
  code: 'ALREADY_LEFT',
};
