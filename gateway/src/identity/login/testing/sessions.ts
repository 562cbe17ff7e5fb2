import type { Tokens } from '../provider/tokens.ts';
import { tokenEncryption } from '../token-encryption.ts';
import type { LoginSystem } from './login-system.ts';

/** Makes the tokens of all sessions expire a second ago. */
export async function expireTokens({ sql }: LoginSystem): Promise<void> {
  await sql.query(`update sessions set token_expires_at = now() - interval '1 second'`);
}

/** The tokens of all sessions. */
export async function storedTokens({ sql, settings }: LoginSystem): Promise<Tokens[]> {
  const { rows } = await sql.query<{ id: Buffer; tokens: Buffer }>('select * from sessions');
  const { decrypt } = tokenEncryption(settings.sessionKey);
  return rows.flatMap(({ id, tokens }) => decrypt(tokens, id) ?? []);
}
