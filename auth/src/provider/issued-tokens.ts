import type { AccessToken, ClientCredentials, Configuration, FindAccount } from 'oidc-provider';
import { audiencesOf, clientNamed } from './clients.ts';
import type { Parts } from './identity.ts';
import type { Person } from './people.ts';
import { accessClaims, identityClaims } from './token-claims.ts';

/** Finds who logs in. Somebody disabled is not found: the session and its tokens end there. */
export function accountOf({ people }: Parts): FindAccount {
  return async (ctx, id, token) => {
    const person = await people.byId(id);
    if (!person?.enabled) return undefined;
    const session = token && 'sessionUid' in token ? token.sessionUid : undefined;
    const azp = ctx.oidc.client?.clientId;
    const claims = { sub: person.id, sid: session, azp, typ: 'ID', ...identityClaims(person) };
    return { accountId: person.id, person, claims: () => claims };
  };
}

type Customizer = NonNullable<
  NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']
>;

/** Writes what Keycloak writes into an access token, in place of what oidc-provider would. */
export function writeAccessToken({ realm, people }: Parts): Customizer {
  return async (ctx, token, jwt) => {
    const { clientId = '' } = token;
    const client = clientNamed(realm, clientId);
    const person = isForPerson(token)
      ? (ctx.oidc.account?.person as Person)
      : await people.ofClient(clientId);
    if (!client || !person) throw new Error(`The client ${clientId} has no account.`);
    const { iss, iat, exp, jti } = jwt.payload;
    const scope = [...new Set([...token.scopes, 'profile', 'email'])].join(' ');
    jwt.header = { typ: 'JWT' };
    const aud = audiencesOf(client);
    const sid = isForPerson(token) ? token.sessionUid : undefined;
    const claims = accessClaims(realm, person, clientId, scope.trim());
    jwt.payload = { iss, iat, exp, jti, aud, sid, ...claims };
  };
}

function isForPerson(token: AccessToken | ClientCredentials): token is AccessToken {
  return token.kind === 'AccessToken';
}
