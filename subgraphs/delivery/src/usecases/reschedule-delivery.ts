import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Change, Delivery } from '../domain/delivery.ts';
import { DeliverySlot, whyUnavailable } from '../domain/delivery-slot.ts';
import { isOperator } from '../domain/operator.ts';
import { SlotFull } from '../domain/refusals.ts';
import { freeSlots } from '../persistence/free-slots.ts';
import type { LockedOrder } from '../persistence/lock-orders.ts';
import { releasePlace } from '../persistence/release-place.ts';
import { takeAnotherPlace } from '../persistence/take-another-place.ts';
import { changeDelivery, type DeliveryChanged, type DeliveryCommand } from './change-delivery.ts';
import type { PublishedEvents } from './publish.ts';

export type RescheduleDelivery = DeliveryCommand & { readonly slotId: string };

/**
 * Moves a delivery to another slot: takes a place there unless its order has one, and releases the old one
 * unless another delivery of the order is there; all or nothing.
 * Only its buyer and operators may. Throws NotFound for an unknown slot, SlotFull,
 * IllegalDeliveryTransition once the goods have left, and whatever changeDelivery throws.
 */
export function rescheduleDelivery(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: RescheduleDelivery,
): Promise<DeliveryChanged> {
  return changeDelivery(work, actor, command, {
    operation: 'rescheduleDelivery',
    mayChange: (one, { buyerId }) => buyerId === one.id || isOperator(one),
    change: (delivery, order) => moveToSlot(work, order, delivery, command.slotId),
  });
}

async function moveToSlot(
  { em, now }: Work<PublishedEvents>,
  order: LockedOrder,
  delivery: Delivery,
  slotId: string,
): Promise<Change[]> {
  const slot = await em.findOne(DeliverySlot, slotId);
  if (!slot) throw new NotFound('delivery slot');
  const from = delivery.slotId;
  const changes = delivery.reschedule(slotId, now);
  if (changes.length === 0) return [];
  if (!(await takeAnotherPlace(em, order, { from, to: slotId }, now))) {
    throw new SlotFull(whyUnavailable(slot, now), await freeSlots(em, now));
  }
  await releasePlace(em, order, from);
  return changes;
}
