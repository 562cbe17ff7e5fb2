import { readFileSync } from 'node:fs';
import pg from 'pg';

export type Database = pg.Pool;

/** Whether PostgreSQL can store the text: it rejects NUL. */
export function isText(value: string): boolean {
  return !value.includes('\0');
}

const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');

/** Advisory lock key of schema creation; no other part of the system uses it. */
const schemaLock = 7_685_001;

/** Opens the provider's database and creates missing tables. Close it with `end`. */
export async function openDatabase(url: string): Promise<Database> {
  const database = new pg.Pool({
    connectionString: url,
    max: 5,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'identity',
  });
  // The pool replaces an idle connection that breaks.
  database.on('error', () => {});
  try {
    await database.query(`BEGIN; SELECT pg_advisory_xact_lock(${schemaLock}); ${schema} COMMIT;`);
    return database;
  } catch (error) {
    await database.end();
    throw error;
  }
}

/** Deletes expired protocol state, and expired links of mails. */
export async function deleteExpired(database: Database): Promise<void> {
  await database.query('DELETE FROM oidc_rows WHERE expires_at < now()');
  await database.query('DELETE FROM action_tokens WHERE expires_at < now()');
}

/** Runs a job at this interval, until the returned function is called. */
export function runEvery(
  ms: number,
  job: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  const timer = setInterval(() => void job().catch(onError), ms).unref();
  return () => clearInterval(timer);
}
