import type { Pool } from 'pg';

/** A stored session. `id` is a hash, so that the table reveals no cookie. */
export type SessionRow = {
  readonly id: Buffer;
  readonly userId: string;
  /** Encrypted. */
  readonly tokens: Buffer;
  readonly tokenExpiresAt: Date;
};

/** A session that has not ended, with its expiry. */
export type ActiveSession = SessionRow & { readonly expiresAt: Date; readonly idleMs: number };

/** SQL condition: a session ends after 30 idle minutes or 10 hours, whether or not it is deleted yet. */
export const isActive = `used_at > now() - interval '30 minutes' and ends_at > now()`;
export const columns = `id, user_id as "userId", tokens, token_expires_at as "tokenExpiresAt",
  least(used_at + interval '30 minutes', ends_at) as "expiresAt",
  extract(epoch from now() - used_at)::float * 1000 as "idleMs"`;

/** The time between two updates of `used_at`, so that reading a session seldom writes. */
const recordEveryMs = 60_000;

/** Stores a new session. It ends in 10 hours. */
export async function insertSession(
  pool: Pool,
  session: SessionRow & {
    readonly providerSession: string | null;
    /** How the browser names itself; null when it does not. */
    readonly userAgent: string | null;
  },
): Promise<void> {
  const { id, userId, providerSession, tokens, tokenExpiresAt, userAgent } = session;
  await pool.query(
    `insert into sessions (id, user_id, provider_session, tokens, token_expires_at, user_agent)
    values ($1, $2, $3, $4, $5, $6)`,
    [id, userId, providerSession, tokens, tokenExpiresAt, userAgent],
  );
}

/** Finds a session and extends its idle time. Null when it is unknown or has ended. */
export async function touchSession(pool: Pool, id: Buffer): Promise<ActiveSession | null> {
  const finding = `select ${columns} from sessions where id = $1 and ${isActive}`;
  const found = (await pool.query<ActiveSession>(finding, [id])).rows[0];
  if (!found || found.idleMs < recordEveryMs) return found ?? null;
  // Skips a locked row: its tokens are being refreshed, and a reader must not wait for that.
  const recording = `update sessions set used_at = now() where id =
    (select id from sessions where id = $1 for update skip locked) returning ${columns}`;
  return (await pool.query<ActiveSession>(recording, [id])).rows[0] ?? found;
}

/** A session as its user sees it. */
export type OwnSession = {
  /** Names the session to its user; not the id of the row. */
  readonly id: string;
  readonly createdAt: Date;
  /** Recorded once a minute. */
  readonly lastUsedAt: Date;
  readonly userAgent: string | null;
  /** The id of the row, in hex. */
  readonly sessionId: string;
};

/** Lists the sessions of a user that have not ended, the last used first; at most 100. */
export async function sessionsOf(pool: Pool, userId: string): Promise<OwnSession[]> {
  const { rows } = await pool.query<OwnSession>(
    `select public_id as id, created_at as "createdAt", used_at as "lastUsedAt",
      user_agent as "userAgent", encode(id, 'hex') as "sessionId"
    from sessions where user_id = $1 and ${isActive} order by used_at desc, public_id limit 100`,
    [userId],
  );
  return rows;
}

/** Filters the ids, in hex, of sessions that have not ended. */
export async function activeSessions(pool: Pool, ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select encode(id, 'hex') as id from sessions
    where id in (select decode(unnest($1::text[]), 'hex')) and ${isActive}`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
