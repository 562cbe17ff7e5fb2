import { type EntityManager, sql } from '@mikro-orm/postgresql';
import { DeliverySlot } from '../domain/delivery-slot.ts';

const slotsMax = 5;

/** The next five slots with free places that begin at this instant or later, earliest first. */
export async function freeSlots(em: EntityManager, since: Date): Promise<DeliverySlot[]> {
  return em.find(
    DeliverySlot,
    { from: { $gte: since }, taken: { $lt: sql.ref('capacity') } },
    { orderBy: { from: 'asc' }, limit: slotsMax },
  );
}
