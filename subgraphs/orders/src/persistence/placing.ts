import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Lets one transaction at a time place orders of a buyer, and gives the new order its number. Throws
 * LockWaitTimeoutException when the other one takes too long.
 */
export async function beginPlacing(em: EntityManager, buyerId: string, now: Date): Promise<string> {
  const [row] = await em.execute<[{ number: string }]>(
    `select pg_advisory_xact_lock(hashtextextended(?, 0)), nextval('order_numbers') as number`,
    [buyerId],
  );
  return `S-${now.getUTCFullYear()}-${row.number.padStart(6, '0')}`;
}
