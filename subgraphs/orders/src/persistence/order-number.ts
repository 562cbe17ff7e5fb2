import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Locks a buyer until the transaction ends: one transaction at a time places orders of a buyer. Throws
 * LockWaitTimeoutException when another one holds the lock for too long.
 */
export async function lockBuyer(em: EntityManager, buyerId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [buyerId]);
}

/** Returns the number of the next order. A number that is not used is lost, so take it last. */
export async function nextOrderNumber(em: EntityManager, now: Date): Promise<string> {
  const [row] = await em.execute<[{ number: string }]>(`select nextval('order_numbers') as number`);
  return `S-${now.getUTCFullYear()}-${row.number.padStart(6, '0')}`;
}
