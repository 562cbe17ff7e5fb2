import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import { IllegalTransition, RequestInProgress } from '../domain/refusals.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { assertNotBeingCancelled, roleOf } from './cancel-parcel.ts';
import {
  assertWholeOrder,
  changeOrder,
  mayFulfil,
  type OrderChanged,
  type OrderCommand,
} from './change-order.ts';
import type { PublishedEvents } from './publish.ts';

export type CancelOrder = OrderCommand & { readonly reason?: string | null | undefined };

/**
 * Makes the checkout compensate; the order is CANCELLED once that is done. A cancelled order stays
 * as it is. Throws IllegalTransition when the order has failed or its goods have left, SeveralParcels when
 * only some of them have or the actor is one of several sellers, RequestInProgress while units of it are
 * being cancelled, and whatever changeOrder throws.
 */
export function cancelOrder(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: CancelOrder,
  policy: RetryPolicy,
): Promise<OrderChanged> {
  return changeOrder(work, actor, command, {
    operation: 'cancelOrder',
    mayChange: mayCancel,
    change: (order) => {
      const { status } = order;
      if (status === 'SHIPPED' || status === 'DELIVERED' || status === 'FAILED') {
        throw new IllegalTransition(status, 'CANCELLED');
      }
      if (status === 'CANCELLED') return;
      assertWholeOrder(actor, order);
      assertNotBeingCancelled(order.parcels);
      const code = `CANCELLED_BY_${roleOf(actor, order)}`;
      const message = command.reason ?? 'Cancelled.';
      advanceCheckout(work, order, { type: 'cancel', code, message }, policy);
    },
  });
}

/** The buyer, the seller of at least one of its products, or an operator. */
export function mayCancel(actor: Actor, order: Order): boolean {
  return order.buyerId === actor.id || mayFulfil(actor, order);
}

/**
 * Throws RequestInProgress while the checkout still compensates, and IllegalTransition when the goods
 * left in the meantime.
 */
export function assertCancelled(order: Order): Order {
  if (order.isBeingCancelled()) throw new RequestInProgress('The order is being cancelled.');
  if (order.status !== 'CANCELLED') throw new IllegalTransition(order.status, 'CANCELLED');
  return order;
}
