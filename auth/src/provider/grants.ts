import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC, ResourceServer } from 'oidc-provider';

/** The one thing that access tokens are for, where the protocol wants a URI. */
export const api = 'urn:souk:api';

/** What a client may ask to see of a person; all of them may. */
export const scopes = ['openid', 'profile', 'email'];

/** How access tokens for it look: JWTs, which it reads by itself. */
export function apiServer(accessTokenTTL: number): ResourceServer {
  const jwt = { sign: { alg: 'RS256' } } as const;
  const scope = scopes.join(' ');
  return { scope, audience: 'souk', accessTokenTTL, accessTokenFormat: 'jwt', jwt };
}

/** All clients are ours, so nobody is asked for consent: who logs in has given it. */
export async function grantFor({ oidc }: KoaContextWithOIDC) {
  const { session, client, account, provider } = oidc;
  if (!session || !client || !account) return undefined;
  // One id for the session, whichever client asks, as in Keycloak.
  session.sidFor(client.clientId, session.uid);
  const grantId = session.grantIdFor(client.clientId);
  const earlier = grantId && (await provider.Grant.find(grantId));
  if (earlier && earlier.accountId === account.accountId) return earlier;
  const grant = newGrant(provider, client.clientId, account.accountId);
  await grant.save();
  return grant;
}

/** Everything that a client of ours may have. */
export function newGrant(provider: Provider, clientId: string, accountId: string) {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope(scopes);
  grant.addResourceScope(api, scopes);
  return grant;
}
