import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Returns the number of a buyer's next order, and holds the buyer's lock until the transaction ends:
 * one transaction at a time places orders of a buyer. Throws LockWaitTimeoutException when another
 * one holds it for too long.
 */
export async function nextOrderNumber(
  em: EntityManager,
  buyerId: string,
  now: Date,
): Promise<string> {
  const [row] = await em.execute<[{ number: string }]>(
    `select pg_advisory_xact_lock(hashtextextended(?, 0)), nextval('order_numbers') as number`,
    [buyerId],
  );
  return `S-${now.getUTCFullYear()}-${row.number.padStart(6, '0')}`;
}
