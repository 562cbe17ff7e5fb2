import type { ClientBase, Pool } from 'pg';
import { inTransaction } from './pool.ts';
import { deleteOldRevocations, revokeSql } from './revoked-tokens.ts';
import { isActive } from './session-rows.ts';

/** The NOTIFY channel for ended sessions; the payload is the id in hex. */
export const endedChannel = 'session_ended';

type Database = Pool | ClientBase;
export type EndedSession = {
  readonly id: Buffer;
  readonly tokens: Buffer;
  readonly providerSession: string | null;
};

/** The logins that the provider has ended: those of one provider session, of one user, or of both. */
export type EndedLogins = {
  /** At least one of these two is set. */
  readonly userId: string | null;
  readonly providerSession: string | null;
};

/** The provider's report that it has ended logins. */
export type ProviderLogout = EndedLogins & {
  /** The id of the logout token. */
  readonly jti: string;
  /** The end of the token's validity. Until then its `jti` is stored, to detect a replay. */
  readonly expiresAt: Date;
};

/** Deletes a session and returns its tokens; null for an unknown session. */
export async function endSession(database: Database, id: Buffer): Promise<EndedSession | null> {
  const [ended] = await endWhere(database, 'id = $1', [id]);
  return ended ?? null;
}

/**
 * Ends a session of a user by its public id, with all others of the same login, and revokes the access tokens of that
 * login. Null, without effect, for an unknown id and for a session of another user.
 */
export function endOwnSession(
  pool: Pool,
  userId: string,
  publicId: string,
): Promise<EndedSession | null> {
  return inTransaction(pool, async (client) => {
    const named = 'public_id = $1 and user_id = $2';
    const [ended] = await endWhere(client, named, [publicId, userId]);
    if (!ended) return null;
    const { providerSession } = ended;
    if (providerSession) await endLogins(client, { userId, providerSession });
    return ended;
  });
}

/** Deletes expired sessions and logout tokens. */
export async function endExpired(pool: Pool): Promise<void> {
  await endWhere(pool, `not (${isActive})`, []);
  await pool.query('delete from spent_logout_tokens where expires_at < now()');
  await deleteOldRevocations(pool);
}

/** Ends the sessions that a logout token names, and revokes their access tokens. False, without effect, for a token seen before. */
export function endByProvider(pool: Pool, logout: ProviderLogout): Promise<boolean> {
  const { jti, expiresAt } = logout;
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'insert into spent_logout_tokens (jti, expires_at) values ($1, $2) on conflict do nothing',
      [jti, expiresAt],
    );
    if (rowCount === 0) return false;
    await endLogins(client, logout);
    return true;
  });
}

/** Ends the sessions of logins, and revokes their access tokens at every gateway. */
export async function endLogins(
  database: Database,
  { userId, providerSession }: EndedLogins,
): Promise<void> {
  const named =
    '($1::text is null or user_id = $1) and ($2::text is null or provider_session = $2)';
  await endWhere(database, named, [userId, providerSession]);
  const revoked = providerSession ? ['login', providerSession] : ['user', userId];
  await database.query(revokeSql, revoked);
}

async function endWhere(
  database: Database,
  condition: string,
  values: unknown[],
): Promise<EndedSession[]> {
  const { rows } = await database.query<EndedSession>(
    `with ended as (
      delete from sessions where ${condition} returning id, tokens, provider_session as "providerSession"
    )
    select *, pg_notify('${endedChannel}', encode(id, 'hex')) from ended`,
    values,
  );
  return rows;
}
