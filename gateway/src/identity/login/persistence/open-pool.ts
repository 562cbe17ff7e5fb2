import type { Logger } from '@souk/platform/runtime/logger';
import { Pool } from 'pg';

/** At most `max` connections to the database of the sessions. Close it with `end`. */
export function openPool(connectionString: string, max: number, logger: Logger): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the next query; unheard, it would end the process.
  pool.on('error', (err) => logger.warn({ err }, 'lost a connection to the sessions'));
  // One that breaks between two statements of a transaction fails the second: nothing is lost here.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
