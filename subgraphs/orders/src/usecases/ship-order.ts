import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { shipAll } from '../domain/parcel-changes.ts';
import { assertNotBeingCancelled } from './cancel-parcel.ts';
import {
  assertOnlySeller,
  changeOrder,
  mayFulfil,
  type OrderChanged,
  type OrderCommand,
} from './change-order.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

export type ShipOrder = OrderCommand & { readonly trackingNumber?: string | null | undefined };

/**
 * Marks all pending parcels of an order as shipped; a shipped order stays as it is. Throws Forbidden
 * without its scope, IllegalTransition unless the order is CONFIRMED, SeveralParcels for one of several
 * sellers, RequestInProgress while units are being cancelled, and whatever changeOrder throws.
 */
export async function shipOrder(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ShipOrder,
): Promise<OrderChanged> {
  assertScope(actor, 'orders:fulfil');
  return changeOrder(work, actor, command, {
    operation: 'shipOrder',
    mayChange: mayFulfil,
    change: (order) => {
      if (order.status === 'SHIPPED') return;
      assertOnlySeller(actor, order);
      assertNotBeingCancelled(order.parcels);
      publishChanges(work, order, shipAll(order, command.trackingNumber ?? null, work.now));
    },
  });
}
