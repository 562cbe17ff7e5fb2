import { readFileSync } from 'node:fs';
import pg from 'pg';

export type Database = pg.Pool;

/** Whether it can be a text in the database at all: PostgreSQL refuses NUL. */
export function isText(value: string): boolean {
  return !value.includes('\0');
}

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
  try {
    await database.query(`BEGIN; SELECT pg_advisory_xact_lock(${schemaLock}); ${schema} COMMIT;`);
    return database;
  } catch (fault) {
    await database.end();
    throw fault;
  }
}
