import type { EntityManager } from '@mikro-orm/postgresql';

/** Releases one place. SQL refuses to release more than were taken. */
export async function releasePlace(em: EntityManager, slotId: string): Promise<void> {
  await em.execute('update slots set taken = taken - 1 where id = ?', [slotId]);
}
