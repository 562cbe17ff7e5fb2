import type { Logger } from '@souk/platform/runtime/logger';
import { Pool, type PoolClient } from 'pg';

/** Opens a pool of at most `max` connections to the session database. Close it with `end`. */
export function openPool(connectionString: string, max: number, logger: Logger): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 10_000 });
  // The next query replaces a broken idle connection; without a listener its error would end the process.
  pool.on('error', (err) => logger.warn({ err }, 'lost a connection to the session database'));
  // A connection that breaks within a transaction fails its next statement: nothing is lost here.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Runs `run` in one transaction, and rolls back when it throws. */
export async function inTransaction<Result>(
  pool: Pool,
  run: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: unknown) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(Boolean(broken));
  }
}
