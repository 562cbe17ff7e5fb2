import type { EntityManager } from '@mikro-orm/postgresql';
import type { BookDelivery } from '../domain/delivery.ts';
import { DeliverySlot } from '../domain/delivery-slot.ts';

type Wish = Pick<BookDelivery, 'slotId' | 'wishedAt'>;

/** The slot that is named, or that the wished time lies in; null where there is none. */
export async function wishedSlot(
  em: EntityManager,
  { slotId, wishedAt }: Wish,
): Promise<DeliverySlot | null> {
  if (slotId !== null) return em.findOne(DeliverySlot, slotId);
  if (wishedAt === null) return null;
  return em.findOne(DeliverySlot, { from: { $lte: wishedAt }, to: { $gt: wishedAt } });
}
