import type { Database } from './database.ts';
import type { Identity } from './identity.ts';

/** Forgets what has expired. */
export async function purge(database: Database): Promise<void> {
  await database.query('DELETE FROM oidc_rows WHERE expires_at < now()');
  await database.query(`DELETE FROM login_attempts WHERE last_at < now() - interval '12 hours'`);
}

/** Does so now and then. Gives back what ends it. It keeps no process alive. */
export function purgeEvery(ms: number, { database, log }: Identity): () => void {
  const timer = setInterval(() => {
    purge(database).catch((err: unknown) =>
      log.error({ err }, 'What has expired was not removed.'),
    );
  }, ms).unref();
  return () => clearInterval(timer);
}
