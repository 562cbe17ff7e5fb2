import type Provider from 'oidc-provider';
import { errors, type Session, type TokenEndpointGrantContext } from 'oidc-provider';
import { api, apiServer, newGrant } from './grants.ts';
import type { Parts } from './identity.ts';
import { accountOf } from './issued-tokens.ts';
import { personWith } from './login.ts';
import { sessionSeconds } from './session-lifetime.ts';

type Params = { username?: string; password?: string };
type Context = TokenEndpointGrantContext<Params>;

/**
 * Lets the clients that the realm file allows it trade a name and a password for tokens (RFC 6749
 * §4.3; Keycloak calls it direct access). It opens a session like the login page does.
 */
export function addPasswordGrant(parts: Parts, provider: Provider): void {
  const handler = (ctx: Context) => issueTokens(parts, provider, ctx);
  provider.registerGrantType<Params>('password', handler, ['username', 'password', 'scope']);
}

async function issueTokens(parts: Parts, provider: Provider, ctx: Context): Promise<void> {
  const { client, params } = ctx.oidc;
  const person = await personWith(parts, params.username ?? '', params.password ?? '');
  if (!person) throw new errors.InvalidGrant('Invalid user credentials');
  const session = await newSession(parts, provider, client.clientId, person.id);
  const source = {
    client,
    accountId: person.id,
    authTime: session.loginTs,
    expiresWithSession: true,
    grantId: session.grantIdFor(client.clientId) ?? '',
    gty: 'password',
    resource: api,
    scope: [...ctx.oidc.requestParamOIDCScopes].join(' '),
    sessionUid: session.uid,
    sid: session.uid,
  };
  ctx.oidc.entity('Account', await accountOf(parts)(ctx, person.id, undefined));
  const access = new provider.AccessToken(source);
  const server = apiServer(parts.realm.accessTokenLifespan);
  access.resourceServer = new provider.ResourceServer(api, server);
  ctx.body = {
    access_token: await access.save(),
    expires_in: access.expiration,
    refresh_token: await new provider.RefreshToken(source).save(),
    token_type: 'Bearer',
    scope: source.scope,
    ...(access.scopes.has('openid') && { id_token: await idToken(provider, ctx, session) }),
  };
}

async function newSession(
  { realm }: Parts,
  provider: Provider,
  clientId: string,
  accountId: string,
): Promise<Session> {
  const session = new provider.Session();
  session.loginAccount({ accountId });
  session.sidFor(clientId, session.uid);
  session.grantIdFor(clientId, await newGrant(provider, clientId, accountId).save());
  await session.save(sessionSeconds(realm, session.loginTs));
  return session;
}

async function idToken(provider: Provider, ctx: Context, session: Session): Promise<string> {
  const { account } = ctx.oidc;
  const token = new provider.IdToken({}, { ctx });
  const claims = { ...(await account?.claims('id_token', 'openid', {}, [])), sid: session.uid };
  for (const [name, value] of Object.entries(claims)) token.set(name, value);
  token.set('auth_time', session.loginTs);
  return token.issue({ use: 'idtoken' });
}
