import type { AccessToken, ClientCredentials, Configuration, FindAccount } from 'oidc-provider';
import { audiencesOf, findClient } from './clients.ts';
import type { ProviderDependencies } from './provider-context.ts';
import { effectiveRoles, type Realm } from './realm.ts';
import type { User } from './user-store.ts';

/** The user's current claims in ID tokens, access tokens and userinfo. */
export function identityClaims(user: User) {
  const { firstName, lastName, email } = user;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return {
    preferred_username: user.username,
    ...(name && { name }),
    ...(firstName && { given_name: firstName }),
    ...(lastName && { family_name: lastName }),
    ...(email && { email }),
    email_verified: user.emailVerified,
  };
}

/** The names of all identity claims. */
export const identityClaimNames = [
  'preferred_username',
  'name',
  'given_name',
  'family_name',
  'email',
  'email_verified',
];

/**
 * Looks up the account of a login. Ignores a disabled user, which ends the session and its tokens.
 */
export function accountFinder({ users }: ProviderDependencies): FindAccount {
  return async (ctx, id, token) => {
    const user = await users.byId(id);
    if (!user?.enabled) return undefined;
    const session = token && 'sessionUid' in token ? token.sessionUid : undefined;
    const azp = ctx.oidc.client?.clientId;
    const claims = { sub: user.id, sid: session, azp, typ: 'ID', ...identityClaims(user) };
    return { accountId: user.id, user, claims: () => claims };
  };
}

type Customizer = NonNullable<
  NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']
>;

/** Replaces oidc-provider's access token claims by those of Keycloak. */
export function accessTokenCustomizer({ realm, users }: ProviderDependencies): Customizer {
  return async (ctx, token, jwt) => {
    const { clientId = '' } = token;
    const client = findClient(realm, clientId);
    const user = isUserToken(token)
      ? (ctx.oidc.account?.user as User)
      : await users.byClient(clientId);
    if (!client || !user) throw new Error(`The client ${clientId} has no service account.`);
    const { iss, iat, exp, jti } = jwt.payload;
    const scope = [...new Set([...token.scopes, 'profile', 'email'])].join(' ');
    jwt.header = { typ: 'JWT' };
    const aud = audiencesOf(client);
    const sid = isUserToken(token) ? token.sessionUid : undefined;
    const claims = accessTokenClaims(realm, user, clientId, scope.trim());
    jwt.payload = { iss, iat, exp, jti, aud, sid, ...claims };
  };
}

function isUserToken(token: AccessToken | ClientCredentials): token is AccessToken {
  return token.kind === 'AccessToken';
}

/** The claims of a Keycloak access token beyond the registered claims of RFC 7519. */
function accessTokenClaims(realm: Realm, user: User, clientId: string, scope: string) {
  const serviceAccount = realm.users.find(
    ({ serviceAccountClientId }) => serviceAccountClientId === clientId,
  );
  const clientRoles = Object.entries(serviceAccount?.clientRoles ?? {});
  return {
    typ: 'Bearer',
    azp: clientId,
    sub: user.id,
    realm_access: { roles: effectiveRoles(realm, user.roles) },
    ...(clientRoles.length > 0 && {
      resource_access: Object.fromEntries(clientRoles.map(([name, roles]) => [name, { roles }])),
    }),
    scope,
    ...identityClaims(user),
  };
}
