import type { EntityManager } from '@mikro-orm/postgresql';

/** Gives one place back. SQL refuses to give back more than were taken. */
export async function givePlaceBack(em: EntityManager, slotId: string): Promise<void> {
  await em.execute('update slots set taken = taken - 1 where id = ?', [slotId]);
}
