import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import { IllegalTransition } from '../domain/refusals.ts';
import type { Patience } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';

export type Canceller = 'BUYER' | 'SELLER' | 'OPERATOR';

/**
 * Asks the checkout to give everything back. The order is CANCELLED when that is done. An order that
 * ended without a purchase, or whose goods have left, throws IllegalTransition.
 */
export function cancelOrder(
  work: Work<OrderMessages>,
  order: Order,
  { by, reason }: { by: Canceller; reason: string | null },
  patience: Patience,
): void {
  const { status } = order;
  if (status === 'SHIPPED' || status === 'DELIVERED' || status === 'FAILED') {
    throw new IllegalTransition(status, 'CANCELLED');
  }
  if (status === 'CANCELLED') return;
  const code = `CANCELLED_BY_${by}`;
  const message = reason ?? 'Cancelled.';
  advanceCheckout(work, order, { type: 'cancel', code, message }, patience);
}
