import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { deliverParcel as deliver } from '../domain/parcel-changes.ts';
import {
  changeParcel,
  mayFulfilParcel,
  type ParcelChanged,
  type ParcelCommand,
} from './change-parcel.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/**
 * Marks a parcel as delivered; a delivered one stays as it is. Throws Forbidden without its scope,
 * IllegalParcelTransition unless the parcel is SHIPPED, and whatever changeParcel throws.
 */
export async function deliverParcel(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ParcelCommand,
): Promise<ParcelChanged> {
  assertScope(actor, 'orders:fulfil');
  return changeParcel(work, actor, command, {
    operation: 'deliverParcel',
    mayChange: mayFulfilParcel,
    change: (order, parcel) => {
      if (parcel.status === 'DELIVERED') return;
      publishChanges(work, order, deliver(order, parcel.id, work.now));
    },
  });
}
