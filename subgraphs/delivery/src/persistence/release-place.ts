import type { EntityManager } from '@mikro-orm/postgresql';
import type { LockedOrder } from './lock-orders.ts';

/**
 * Releases the place of an order in a slot, unless one of its deliveries is still there. Repeated, it changes
 * nothing. A trigger counts it in the slot.
 */
export async function releasePlace(
  em: EntityManager,
  { booking: { orderId, origin }, deliveries }: LockedOrder,
  slotId: string,
): Promise<void> {
  if (deliveries.some((one) => one.isLiving() && one.slotId === slotId)) return;
  await em.execute('delete from slot_places where order_id = ? and origin = ? and slot_id = ?', [
    orderId,
    origin,
    slotId,
  ]);
}
