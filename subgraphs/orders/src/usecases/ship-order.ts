import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import type { Order } from '../domain/order.ts';
import { changeOrder, mayFulfil, type OrderCommand } from './change-order.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

export type ShipOrder = OrderCommand & { readonly trackingNumber?: string | null | undefined };

/**
 * Marks an order as shipped; a shipped one stays as it is. Throws Forbidden without its scope,
 * IllegalTransition unless the order is CONFIRMED, and whatever changeOrder throws.
 */
export async function shipOrder(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ShipOrder,
): Promise<Order> {
  assertScope(actor, 'orders:fulfil');
  return changeOrder(work, actor, command, {
    operation: 'shipOrder',
    mayChange: mayFulfil,
    change: (order) => {
      if (order.status === 'SHIPPED') return;
      publishChanges(work, order, [order.ship(command.trackingNumber ?? null, work.now)]);
    },
  });
}
