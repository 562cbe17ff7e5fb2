import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Delivery } from '../domain/delivery.ts';
import { DeliverySlot, whyNot } from '../domain/delivery-slot.ts';
import { SlotFull } from '../domain/refusals.ts';
import { changePlaces } from '../persistence/change-places.ts';
import { freeSlots } from '../persistence/free-slots.ts';
import { type Tells, tell } from './tell.ts';

/**
 * Takes a place in another slot and gives the old one back, both or none. Throws NotFound for no slot,
 * SlotFull, and IllegalDeliveryTransition once the goods have left.
 */
export async function rescheduleDelivery(
  work: Work<Tells>,
  delivery: Delivery,
  slotId: string,
): Promise<void> {
  const { em, now } = work;
  const slot = await em.findOne(DeliverySlot, slotId);
  if (!slot) throw new NotFound('delivery slot');
  const from = delivery.slotId;
  const changes = delivery.reschedule(slotId, now);
  if (changes.length > 0 && !(await changePlaces(em, { from, to: slotId }, now))) {
    throw new SlotFull(whyNot(slot, now), await freeSlots(em, now));
  }
  await tell(work, delivery, changes);
}
