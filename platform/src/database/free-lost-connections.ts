import type { Pool, PoolClient } from 'pg';

/** The holder of a lost connection sees its statement fail within this time. */
const graceMs = 1_000;

/**
 * Returns lost connections to the pool. Kysely 0.29 doesn't when a transaction can't even be rolled
 * back (kysely-org/kysely#1990): a few of those would leave the pool empty forever.
 */
export function freeLostConnections(pool: Pool): void {
  const held = new Set<PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_, client) => held.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => held.has(client) && client.release(true), graceMs).unref();
    });
  });
}
