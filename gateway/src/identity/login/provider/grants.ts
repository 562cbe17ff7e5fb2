import {
  genericGrantRequest,
  ResponseBodyError,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client';
import { type Connect, scope } from './connection.ts';
import { failedIfClientRefused } from './refused-client.ts';
import { type Login, loginOf, type Tokens, tokensOf } from './tokens.ts';

/**
 * Logs in by name and password (RFC 6749 section 4.3). Null when the provider refuses, for whatever
 * reason: who asks must not learn which names exist. Throws ProviderFailed.
 */
export async function logInByPassword(
  connect: Connect,
  username: string,
  password: string,
): Promise<Login | null> {
  const parameters = { username, password, scope };
  const answer = genericGrantRequest(await connect(), 'password', parameters);
  return answer.then(loginOf).catch(nullWhenRefused);
}

/** New tokens for old ones. Null when the provider has ended the login. Throws ProviderFailed. */
export async function refresh(connect: Connect, tokens: Tokens): Promise<Tokens | null> {
  const answer = refreshTokenGrant(await connect(), tokens.refresh);
  return answer.then((fresh) => tokensOf(fresh, tokens)).catch(nullWhenRefused);
}

/** Makes a refresh token worthless (RFC 7009). Throws ProviderFailed. */
export async function revoke(connect: Connect, { refresh: token }: Tokens): Promise<void> {
  await tokenRevocation(await connect(), token, { token_type_hint: 'refresh_token' });
}

function nullWhenRefused(error: unknown): null {
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return null;
  throw failedIfClientRefused(error);
}
