import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { shipParcel as ship } from '../domain/parcel-changes.ts';
import { assertNotBeingCancelled } from './cancel-parcel.ts';
import {
  changeParcel,
  mayFulfilParcel,
  type ParcelChanged,
  type ParcelCommand,
} from './change-parcel.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

export type ShipParcel = ParcelCommand & { readonly trackingNumber?: string | null | undefined };

/**
 * Marks a parcel as shipped; a shipped one stays as it is. Throws Forbidden without its scope,
 * IllegalTransition unless the order is CONFIRMED, IllegalParcelTransition unless the parcel is PENDING,
 * RequestInProgress while units of it are being cancelled, and whatever changeParcel throws.
 */
export async function shipParcel(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ShipParcel,
): Promise<ParcelChanged> {
  assertScope(actor, 'orders:fulfil');
  return changeParcel(work, actor, command, {
    operation: 'shipParcel',
    mayChange: mayFulfilParcel,
    change: (order, parcel) => {
      if (parcel.status === 'SHIPPED') return;
      assertNotBeingCancelled([parcel]);
      const number = command.trackingNumber ?? null;
      publishChanges(work, order, ship(order, parcel.id, number, work.now));
    },
  });
}
