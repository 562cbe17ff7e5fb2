import {
  genericGrantRequest,
  ResponseBodyError,
  refreshTokenGrant,
  tokenIntrospection,
  tokenRevocation,
} from 'openid-client';
import { type Connect, scope } from './connection.ts';
import { failedIfClientRejected } from './provider-failed.ts';
import { type Login, loginOf, type Tokens, tokensOf } from './tokens.ts';

type Credentials = {
  readonly username: string;
  readonly password: string;
  /** The address of the client, by which the embedded provider counts wrong passwords. */
  readonly address: string;
};

/** The provider checks no password of this client now. */
export class TooManyAttempts extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('The identity provider limits the attempts of this client.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Logs in by name and password (RFC 6749 section 4.3). Null when the provider rejects them, without a
 * reason: clients must not learn which names exist. Throws TooManyAttempts and ProviderFailed.
 */
export async function passwordGrant(
  connect: Connect,
  { username, password, address }: Credentials,
): Promise<Login | null> {
  // Keycloak ignores the address. The embedded provider believes it, as our secret comes with it.
  const parameters = { username, password, scope, client_address: address };
  const answer = genericGrantRequest(await connect(), 'password', parameters);
  return answer.then(loginOf).catch(nullWhenRejected);
}

/** Refreshes tokens. Null when the provider has ended the login. Throws ProviderFailed. */
export async function refreshGrant(connect: Connect, tokens: Tokens): Promise<Tokens | null> {
  const answer = refreshTokenGrant(await connect(), tokens.refresh);
  return answer.then((fresh) => tokensOf(fresh, tokens)).catch(nullWhenRejected);
}

/** Revokes the refresh token (RFC 7009). Throws ProviderFailed. */
export async function revokeRefreshToken(
  connect: Connect,
  { refresh: token }: Tokens,
): Promise<void> {
  await tokenRevocation(await connect(), token, { token_type_hint: 'refresh_token' });
}

/** Whether an access token is active (RFC 7662). Throws ProviderFailed. */
export async function isActive(connect: Connect, token: string): Promise<boolean> {
  const hint = { token_type_hint: 'access_token' };
  const answer = tokenIntrospection(await connect(), token, hint).catch((error: unknown) => {
    throw failedIfClientRejected(error);
  });
  return (await answer).active;
}

function nullWhenRejected(error: unknown): null {
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return null;
  if (error instanceof ResponseBodyError && error.status === 429) {
    throw new TooManyAttempts(Number(error.response.headers.get('retry-after') ?? 60));
  }
  throw failedIfClientRejected(error);
}
