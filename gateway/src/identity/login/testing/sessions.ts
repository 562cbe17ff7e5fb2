import type { Tokens } from '../provider/tokens.ts';
import { tokenBox } from '../token-box.ts';
import type { LoginSystem } from './login-system.ts';

/** Lets the tokens of all sessions be a second too old. */
export async function letTokensEnd({ sql }: LoginSystem): Promise<void> {
  await sql.query(`update sessions set token_expires_at = now() - interval '1 second'`);
}

/** What the sessions hold. */
export async function storedTokens({ sql, settings }: LoginSystem): Promise<Tokens[]> {
  const { rows } = await sql.query<{ id: Buffer; tokens: Buffer }>('select * from sessions');
  const { unpack } = tokenBox(settings.sessionKey);
  return rows.flatMap(({ id, tokens }) => unpack(tokens, id) ?? []);
}
