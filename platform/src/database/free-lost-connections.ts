import type { Pool, PoolClient } from 'pg';

/** Who holds a connection that is lost has by then seen its statement fail. */
const graceMs = 1_000;

/**
 * Gives lost connections back to the pool. Kysely 0.29 forgets to when a transaction can't even be
 * rolled back (kysely-org/kysely#1990): a few of those, and the pool would be empty for ever.
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
