import type { ClientBase, Pool } from 'pg';
import { inTransaction } from './pool.ts';
import { alive } from './session-rows.ts';

/** Told with the id, in hex, to every gateway when a session is gone. */
export const endedChannel = 'session_ended';

type Database = Pool | ClientBase;
type EndedSession = { readonly tokens: Buffer };

/** The logins that the provider has ended: those of a session of its own, of a user, or of both. */
export type ProviderLogout = {
  /** The id of the token that says so. */
  readonly jti: string;
  /** Until then the token may come again. */
  readonly expiresAt: Date;
  /** At least one of these two is there. */
  readonly userId: string | null;
  readonly providerSession: string | null;
};

/** Gives back what the session held, for the last time; null when there was none. */
export async function endSession(database: Database, id: Buffer): Promise<EndedSession | null> {
  const [ended] = await endWhere(database, 'id = $1', [id]);
  return ended ?? null;
}

/** Sweeps away what nobody can use any more. */
export async function endExpired(pool: Pool): Promise<void> {
  await endWhere(pool, `not (${alive})`, []);
  await pool.query('delete from spent_logout_tokens where expires_at < now()');
}

/** Ends what a logout token names. False, and nothing happens, when that token came before. */
export function endByProvider(pool: Pool, logout: ProviderLogout): Promise<boolean> {
  const { jti, expiresAt, userId, providerSession } = logout;
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'insert into spent_logout_tokens (jti, expires_at) values ($1, $2) on conflict do nothing',
      [jti, expiresAt],
    );
    if (rowCount === 0) return false;
    const named =
      '($1::text is null or user_id = $1) and ($2::text is null or provider_session = $2)';
    await endWhere(client, named, [userId, providerSession]);
    return true;
  });
}

async function endWhere(
  database: Database,
  condition: string,
  values: unknown[],
): Promise<EndedSession[]> {
  const { rows } = await database.query<EndedSession>(
    `with ended as (delete from sessions where ${condition} returning id, tokens)
    select tokens, pg_notify('${endedChannel}', encode(id, 'hex')) from ended`,
    values,
  );
  return rows;
}
