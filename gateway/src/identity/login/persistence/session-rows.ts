import type { Pool } from 'pg';

/** A session as it is kept. `id` is a hash, so that the table gives nobody a cookie. */
export type SessionRow = {
  readonly id: Buffer;
  readonly userId: string;
  /** Sealed. */
  readonly tokens: Buffer;
  readonly tokenExpiresAt: Date;
};

/** A session that was found, and how long it lasts. */
export type LivingSession = SessionRow & { readonly expiresAt: Date; readonly idleMs: number };

/** Idle for 30 minutes or 10 hours old, a session is over, whether or not it was swept away yet. */
export const alive = `used_at > now() - interval '30 minutes' and ends_at > now()`;
export const columns = `id, user_id as "userId", tokens, token_expires_at as "tokenExpiresAt",
  least(used_at + interval '30 minutes', ends_at) as "expiresAt",
  extract(epoch from now() - used_at)::float * 1000 as "idleMs"`;

/** A use is noted once a minute, so that reading a session seldom writes. */
const notedEveryMs = 60_000;

/** Keeps a new session. It ends in 10 hours. */
export async function insertSession(
  pool: Pool,
  session: SessionRow & { readonly providerSession: string | null },
): Promise<void> {
  const { id, userId, providerSession, tokens, tokenExpiresAt } = session;
  await pool.query(
    `insert into sessions (id, user_id, provider_session, tokens, token_expires_at)
    values ($1, $2, $3, $4, $5)`,
    [id, userId, providerSession, tokens, tokenExpiresAt],
  );
}

/** Finds a session and puts off its end. Null when there is none, or when it is over. */
export async function touchSession(pool: Pool, id: Buffer): Promise<LivingSession | null> {
  const finding = `select ${columns} from sessions where id = $1 and ${alive}`;
  const found = (await pool.query<LivingSession>(finding, [id])).rows[0];
  if (!found || found.idleMs < notedEveryMs) return found ?? null;
  // A row that is held is being refreshed, and who reads does not wait for that.
  const noting = `update sessions set used_at = now() where id =
    (select id from sessions where id = $1 for update skip locked) returning ${columns}`;
  return (await pool.query<LivingSession>(noting, [id])).rows[0] ?? found;
}

/** Those of the ids, in hex, that are sessions still. */
export async function livingSessions(pool: Pool, ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select encode(id, 'hex') as id from sessions
    where id in (select decode(unnest($1::text[]), 'hex')) and ${alive}`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
