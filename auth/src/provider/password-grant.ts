import { isIP } from 'node:net';
import type Provider from 'oidc-provider';
import { errors, type Session, type TokenEndpointGrantContext } from 'oidc-provider';
import { authenticate, type Sender } from './authenticate.ts';
import { apiResource, newGrant, resourceServer } from './grants.ts';
import { networkOf, networkOfSocket } from './network-of.ts';
import type { ProviderDependencies } from './provider-context.ts';
import { sessionTtlSeconds } from './sessions.ts';
import { accountFinder } from './token-claims.ts';
import { TryLater } from './try-later.ts';

type Params = {
  username?: string;
  password?: string;
  /** The address of the client of our gateway. Believed only with a client secret. */
  client_address?: string;
};
type GrantContext = TokenEndpointGrantContext<Params>;

/**
 * Resource Owner Password Credentials grant (RFC 6749 §4.3; "direct access grant" in Keycloak) for
 * the clients that the realm file allows it. Starts a session, as the login page does.
 */
export function addPasswordGrant(dependencies: ProviderDependencies, provider: Provider): void {
  const handler = (ctx: GrantContext) => issueTokens(dependencies, provider, ctx);
  provider.registerGrantType<Params>('password', handler, [
    'username',
    'password',
    'scope',
    'client_address',
  ]);
}

async function issueTokens(
  dependencies: ProviderDependencies,
  provider: Provider,
  ctx: GrantContext,
): Promise<void> {
  const { client, params } = ctx.oidc;
  const { username: login = '', password = '' } = params;
  const attempt = authenticate(dependencies, { login, password, sender: senderOf(ctx) });
  const user = await attempt.catch(asOAuthError(ctx));
  if (!user) throw new errors.InvalidGrant('Invalid user credentials');
  const session = await newSession(dependencies, provider, client.clientId, user.id);
  const source = {
    client,
    accountId: user.id,
    authTime: session.loginTs,
    expiresWithSession: true,
    grantId: session.grantIdFor(client.clientId) ?? '',
    gty: 'password',
    resource: apiResource,
    scope: [...ctx.oidc.requestParamOIDCScopes].join(' '),
    sessionUid: session.uid,
    sid: session.uid,
  };
  ctx.oidc.entity('Account', await accountFinder(dependencies)(ctx, user.id, undefined));
  const access = new provider.AccessToken(source);
  const server = resourceServer(dependencies.realm.accessTokenLifespan);
  access.resourceServer = new provider.ResourceServer(apiResource, server);
  ctx.body = {
    access_token: await access.save(),
    expires_in: access.expiration,
    refresh_token: await new provider.RefreshToken(source).save(),
    token_type: 'Bearer',
    scope: source.scope,
    ...(access.scopes.has('openid') && { id_token: await idToken(provider, ctx, session) }),
  };
}

/** A client with a secret is a server of ours: it says for whom it asks, or asks for itself. */
function senderOf({ oidc: { client, params }, req }: GrantContext): Sender {
  // Without cookies, no device is known.
  const deviceOf = () => null;
  if (!client.clientSecret) return { from: networkOfSocket(req), isRelayed: false, deviceOf };
  const { client_address: address = '' } = params;
  return { from: isIP(address) ? networkOf(address) : client.clientId, isRelayed: true, deviceOf };
}

/** RFC 6749 has no error for "later": the status and `Retry-After` are those of HTTP. */
function asOAuthError(ctx: GrantContext) {
  return (error: unknown): never => {
    if (!(error instanceof TryLater)) throw error;
    ctx.set('retry-after', String(error.retryAfterSeconds));
    const { status, message } = error;
    throw Object.assign(new errors.TemporarilyUnavailable(message), { status, statusCode: status });
  };
}

async function newSession(
  { realm }: ProviderDependencies,
  provider: Provider,
  clientId: string,
  accountId: string,
): Promise<Session> {
  const session = new provider.Session();
  session.loginAccount({ accountId });
  session.sidFor(clientId, session.uid);
  session.grantIdFor(clientId, await newGrant(provider, clientId, accountId).save());
  await session.save(sessionTtlSeconds(realm, session.loginTs));
  return session;
}

async function idToken(provider: Provider, ctx: GrantContext, session: Session): Promise<string> {
  const { account } = ctx.oidc;
  const token = new provider.IdToken({}, { ctx });
  const claims = { ...(await account?.claims('id_token', 'openid', {}, [])), sid: session.uid };
  for (const [name, value] of Object.entries(claims)) token.set(name, value);
  token.set('auth_time', session.loginTs);
  return token.issue({ use: 'idtoken' });
}
