import type { Pool } from 'pg';
import { endSession } from './end-sessions.ts';
import { inTransaction } from './pool.ts';
import { alive, columns, type LivingSession } from './session-rows.ts';

/** A session that nobody else can change meanwhile, and the two things that a refresh does to it. */
export type LockedSession = {
  readonly row: LivingSession;
  readonly replaceTokens: (tokens: Buffer, expiresAt: Date) => Promise<LivingSession>;
  readonly end: () => Promise<null>;
};

/** Holds a session against all other gateways while `run` works on it. Null when it is over. */
export function lockSession<Result>(
  pool: Pool,
  id: Buffer,
  run: (session: LockedSession) => Promise<Result>,
): Promise<Result | null> {
  return inTransaction(pool, async (client) => {
    const locking = `select ${columns} from sessions where id = $1 and ${alive} for update`;
    const row = (await client.query<LivingSession>(locking, [id])).rows[0];
    if (!row) return null;
    return run({
      row,
      replaceTokens: async (tokens, tokenExpiresAt) => {
        const sql = 'update sessions set tokens = $2, token_expires_at = $3 where id = $1';
        await client.query(sql, [id, tokens, tokenExpiresAt]);
        return { ...row, tokens, tokenExpiresAt };
      },
      end: async () => {
        await endSession(client, id);
        return null;
      },
    });
  });
}
