import { createHash, randomBytes } from 'node:crypto';
import type { ActionsMail, MailedAction } from '../mailed-action.ts';
import type { Database } from './database.ts';
import type { PasswordHasher } from './password-hasher.ts';

const tokenBytes = 32;

type NewToken = ActionsMail & { readonly userId: string };

/** A link that can still be used. */
export type ActionToken = { readonly username: string; readonly actions: readonly MailedAction[] };

/** What the links are valid for: the address, and for a password the one that is set, as when the mail was sent. */
const valid = `t.expires_at > now() AND p.id = t.user_id AND p.email = t.email AND p.enabled
  AND (NOT 'UPDATE_PASSWORD' = ANY(t.actions) OR p.password_version = t.password_version)`;

/**
 * The links in mails, in PostgreSQL. A link has 256 random bits, of which only the hash is stored. It works once, for
 * the address that it was sent to; one that sets a password only until another one is set.
 */
export class ActionTokens {
  private readonly database: Database;
  private readonly passwords: PasswordHasher;

  constructor(database: Database, passwords: PasswordHasher) {
    this.database = database;
    this.passwords = passwords;
  }

  /** Issues a token for a user who has an e-mail address. Returns its text, which is stored nowhere. */
  async issue({ userId, actions, lifespanSeconds }: NewToken): Promise<string> {
    const token = randomBytes(tokenBytes).toString('base64url');
    await this.database.query(
      `INSERT INTO action_tokens (token_hash, user_id, email, password_version, actions, expires_at)
       SELECT $1, id, email, password_version, $3, now() + make_interval(secs => $4)
       FROM people WHERE id = $2 AND email IS NOT NULL`,
      [hashOf(token), userId, actions, lifespanSeconds],
    );
    return token;
  }

  /** Withdraws a token whose mail was not sent. */
  async withdraw(token: string): Promise<void> {
    await this.database.query('DELETE FROM action_tokens WHERE token_hash = $1', [hashOf(token)]);
  }

  /** Finds a token that can be used, and leaves it as it is. Null for any other text. */
  async find(token: string): Promise<ActionToken | null> {
    const { rows } = await this.database.query<ActionToken>(
      `SELECT p.username, t.actions FROM action_tokens t, people p WHERE t.token_hash = $1 AND ${valid}`,
      [hashOf(token)],
    );
    return rows[0] ?? null;
  }

  /**
   * Spends a token: its address is confirmed, and with a password the user has it. One statement, so that a token is
   * spent once, and never without its effect. Returns the user's id; null when the token can't be used any more.
   */
  async spend(token: string, password: string | null): Promise<string | null> {
    const hash = password === null ? null : await this.passwords.hash(password);
    const { rows } = await this.database.query<{ id: string }>(
      `WITH spent AS (DELETE FROM action_tokens WHERE token_hash = $1 RETURNING *)
       UPDATE people p SET email_verified = true,
         password = coalesce($2, p.password),
         password_version = p.password_version + ($2::text IS NOT NULL)::int,
         sessions_to_end = p.sessions_to_end OR $2::text IS NOT NULL
       FROM spent t WHERE ${valid}
         AND ($2::text IS NOT NULL) = ('UPDATE_PASSWORD' = ANY(t.actions))
       RETURNING p.id`,
      [hashOf(token), hash],
    );
    return rows[0]?.id ?? null;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
