import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import type { Answer, Patience } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { tell } from './tell.ts';

type Delivery = { readonly status: string; readonly trackingNumber: string | null };

/** Whether the order has to hear of it: the goods have left. */
export function concernsOrder({ status }: Pick<Delivery, 'status'>): boolean {
  return status === 'IN_TRANSIT' || status === 'DELIVERED';
}

/**
 * The delivery went out, or arrived: so does the order. Shipping may begin on either side; who comes
 * second changes nothing.
 */
export function followDelivery(
  work: Work<OrderMessages>,
  order: Order,
  delivery: Delivery,
  patience: Patience,
): void {
  const { status, trackingNumber } = delivery;
  if (concernsOrder(delivery) && order.status === 'CONFIRMED') {
    if (order.isBeingCancelled()) advanceCheckout(work, order, tooLate, patience);
    tell(work, order, [order.ship(trackingNumber, work.now)]);
  }
  if (status === 'DELIVERED' && order.status === 'SHIPPED') {
    tell(work, order, [order.deliver(work.now)]);
  }
}

/** What delivery is about to answer to the cancel: its news came before its answer. */
const tooLate: Answer = {
  type: 'delivery-cancelled',
  success: false,
  message: 'The goods have left.',
  transactionId: null,
  code: 'ALREADY_LEFT',
};
