import type { EntityManager } from '@mikro-orm/postgresql';
import type { BookDelivery } from '../domain/delivery.ts';
import { DeliverySlot } from '../domain/delivery-slot.ts';

type SlotRequest = Pick<BookDelivery, 'slotId' | 'wishedAt'>;

/** The named slot, or the one that the requested time lies in. Null when there is none. */
export async function requestedSlot(
  em: EntityManager,
  { slotId, wishedAt }: SlotRequest,
): Promise<DeliverySlot | null> {
  if (slotId !== null) return em.findOne(DeliverySlot, slotId);
  if (wishedAt === null) return null;
  return em.findOne(DeliverySlot, { from: { $lte: wishedAt }, to: { $gt: wishedAt } });
}
