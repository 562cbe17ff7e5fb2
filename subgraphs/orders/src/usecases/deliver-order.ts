import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { deliverAll } from '../domain/parcel-changes.ts';
import {
  assertOnlySeller,
  changeOrder,
  mayFulfil,
  type OrderChanged,
  type OrderCommand,
} from './change-order.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/**
 * Marks all parcels of an order as delivered; a delivered order stays as it is. Throws Forbidden without
 * its scope, IllegalTransition unless the order is SHIPPED, SeveralParcels for one of several sellers, and
 * whatever changeOrder throws.
 */
export async function deliverOrder(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: OrderCommand,
): Promise<OrderChanged> {
  assertScope(actor, 'orders:fulfil');
  return changeOrder(work, actor, command, {
    operation: 'deliverOrder',
    mayChange: mayFulfil,
    change: (order) => {
      if (order.status === 'DELIVERED') return;
      assertOnlySeller(actor, order);
      publishChanges(work, order, deliverAll(order, work.now));
    },
  });
}
