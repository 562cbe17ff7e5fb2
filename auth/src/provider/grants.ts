import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC, ResourceServer } from 'oidc-provider';

/** The only resource that access tokens are issued for, as a URI (RFC 8707). */
export const apiResource = 'urn:souk:api';

/** The scopes that every client may request. */
export const scopes = ['openid', 'profile', 'email'];

/** The API as a resource server: its access tokens are JWTs, which it verifies by itself. */
export function resourceServer(accessTokenTTL: number): ResourceServer {
  const jwt = { sign: { alg: 'RS256' } } as const;
  const scope = scopes.join(' ');
  return { scope, audience: 'souk', accessTokenTTL, accessTokenFormat: 'jwt', jwt };
}

/**
 * Finds or creates the session's grant. All clients are first-party, so no user is asked for
 * consent.
 */
export async function loadGrant({ oidc }: KoaContextWithOIDC) {
  const { session, client, account, provider } = oidc;
  if (!session || !client || !account) return undefined;
  // The same `sid` for every client of a session, as in Keycloak.
  session.sidFor(client.clientId, session.uid);
  const grantId = session.grantIdFor(client.clientId);
  const earlier = grantId && (await provider.Grant.find(grantId));
  if (earlier && earlier.accountId === account.accountId) return earlier;
  const grant = newGrant(provider, client.clientId, account.accountId);
  await grant.save();
  return grant;
}

/** A grant of all scopes. */
export function newGrant(provider: Provider, clientId: string, accountId: string) {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope(scopes);
  grant.addResourceScope(apiResource, scopes);
  return grant;
}
