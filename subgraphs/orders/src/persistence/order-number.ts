import type { EntityManager } from '@mikro-orm/postgresql';
import type { Address } from '../domain/order-request.ts';

/** Our copy of a buyer's profile. */
export type Profile = { readonly address: Address | null };

/**
 * Locks a buyer until the transaction ends: one transaction at a time places orders of a buyer. Returns the
 * profile as it was before the wait for the lock, which does not protect it; null when we have no copy. Throws
 * LockWaitTimeoutException when another one holds the lock for too long.
 */
export async function lockBuyer(em: EntityManager, buyerId: string): Promise<Profile | null> {
  const [row] = await em.execute<[Profile & { readonly known: boolean }]>(
    `with locked as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
     select user_id is not null as known, address from locked left join buyers on user_id = ?`,
    [buyerId, buyerId],
  );
  return row.known ? { address: row.address } : null;
}

/** Returns the number of the next order. A number that is not used is lost, so take it last. */
export async function nextOrderNumber(em: EntityManager, now: Date): Promise<string> {
  const [row] = await em.execute<[{ number: string }]>(`select nextval('order_numbers') as number`);
  return `S-${now.getUTCFullYear()}-${row.number.padStart(6, '0')}`;
}
