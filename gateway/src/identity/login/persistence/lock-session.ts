import type { Pool } from 'pg';
import { endSession } from './end-sessions.ts';
import { inTransaction } from './pool.ts';
import { type ActiveSession, columns, isActive } from './session-rows.ts';

/** A locked session row, with the two changes that a refresh can make. */
export type LockedSession = {
  readonly row: ActiveSession;
  readonly replaceTokens: (tokens: Buffer, expiresAt: Date) => Promise<ActiveSession>;
  readonly end: () => Promise<null>;
};

/** Runs `run` while it locks the session's row for all gateways. Null when the session has ended. */
export function lockSession<Result>(
  pool: Pool,
  id: Buffer,
  run: (session: LockedSession) => Promise<Result>,
): Promise<Result | null> {
  return inTransaction(pool, async (client) => {
    const locking = `select ${columns} from sessions where id = $1 and ${isActive} for update`;
    const row = (await client.query<ActiveSession>(locking, [id])).rows[0];
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
