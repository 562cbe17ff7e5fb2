import { readFileSync } from 'node:fs';
import pg from 'pg';

export type Database = pg.Pool;

const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');

/** Any number that no other part of the system locks with. */
const schemaLock = 7_685_001;

/** Opens the database of identities, with its tables made. Close it with `end`. */
export async function openDatabase(url: string): Promise<Database> {
  const database = new pg.Pool({
    connectionString: url,
    max: 5,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'identity',
  });
  // A connection that breaks while nobody uses it is replaced, and is no fault.
  database.on('error', () => {});
  await database.query(`BEGIN; SELECT pg_advisory_xact_lock(${schemaLock}); ${schema} COMMIT;`);
  return database;
}

/** Runs all of it in one transaction, or nothing. */
export async function inTransaction<Result>(
  database: Database,
  run: (connection: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const connection = await database.connect();
  try {
    await connection.query('BEGIN');
    const result = await run(connection);
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}
