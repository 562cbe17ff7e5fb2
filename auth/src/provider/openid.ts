import type { EventEmitter } from 'node:events';
import type { JWK } from 'jose';
import Provider, { type Configuration, errors } from 'oidc-provider';
import { clientNamed, metadataOf } from './clients.ts';
import { api, apiServer, grantFor, scopes } from './grants.ts';
import type { Parts } from './identity.ts';
import { interactions } from './interactions.ts';
import { accountOf, writeAccessToken } from './issued-tokens.ts';
import { problemPage } from './pages.ts';
import { addPasswordGrant } from './password-grant.ts';
import { rowsIn } from './rows.ts';
import { keepAlive, sessionSeconds } from './session-lifetime.ts';
import { identityClaimNames } from './token-claims.ts';

const protocol = '/protocol/openid-connect';

/** Speaks OpenID Connect at Keycloak's paths, with the realm's clients and people. */
export function newOpenId(parts: Parts, keys: JWK[], cookieKey: string): Provider {
  const { issuer, realm, log } = parts;
  const provider = new Provider(issuer, {
    adapter: rowsIn(parts.database),
    clients: realm.clients.map(metadataOf),
    jwks: { keys },
    // Not for the whole host: on localhost a cookie reaches every port.
    cookies: {
      keys: [cookieKey],
      long: { httpOnly: true, sameSite: 'lax', path: new URL(issuer).pathname, signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    interactions: interactions(issuer),
    ...places(issuer),
    ...features(realm.accessTokenLifespan),
    ...tokens(parts),
    ...rules(parts),
  });
  addPasswordGrant(parts, provider);
  // The server in front has put the public address into the forwarded headers.
  provider.proxy = true;
  const failed = (err: unknown) => log.error({ err }, 'The identity provider failed.');
  provider.on('server_error', (_, err) => failed(err));
  // What Koa below it tells of; its types don't know that.
  (provider satisfies EventEmitter as EventEmitter).on('error', failed);
  return provider;
}

/** The routes with an answer of our own are only told of. */
function places(issuer: string): Configuration {
  return {
    routes: {
      authorization: `${protocol}/auth`,
      token: `${protocol}/token`,
      jwks: `${protocol}/certs`,
    },
    discovery: {
      revocation_endpoint: `${issuer}${protocol}/revoke`,
      userinfo_endpoint: `${issuer}${protocol}/userinfo`,
      introspection_endpoint: `${issuer}${protocol}/token/introspect`,
      end_session_endpoint: `${issuer}${protocol}/logout`,
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    },
  };
}

/** Access tokens are JWTs for the API. What must know them, or sessions as Keycloak has them, is ours. */
function features(accessTokenTTL: number): Configuration {
  const off = { enabled: false } as const;
  return {
    features: {
      clientCredentials: { enabled: true },
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      userinfo: off,
      rpInitiatedLogout: off,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => api,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (resource !== api) throw new errors.InvalidTarget();
          return apiServer(accessTokenTTL);
        },
      },
    },
  };
}

function tokens(parts: Parts): Configuration {
  const { realm } = parts;
  return {
    scopes,
    claims: {
      // Keycloak says all of it by default, whether profile and email are asked for or not.
      openid: ['sub', 'sid', 'azp', 'typ', 'auth_time', ...identityClaimNames],
    },
    findAccount: accountOf(parts),
    formats: { customizers: { jwt: writeAccessToken(parts) } },
    ttl: {
      AccessToken: realm.accessTokenLifespan,
      ClientCredentials: realm.accessTokenLifespan,
      IdToken: realm.accessTokenLifespan,
      AuthorizationCode: 60,
      Interaction: 1_800,
      Grant: realm.ssoSessionMaxLifespan,
      Session: (_, session) => sessionSeconds(realm, session.loginTs),
      RefreshToken: (_, token) => sessionSeconds(realm, token.iiat),
    },
  };
}

function rules(parts: Parts): Configuration {
  const { realm } = parts;
  return {
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    pkce: {
      required: (_, { clientId }) =>
        clientNamed(realm, clientId)?.attributes['pkce.code.challenge.method'] === 'S256',
    },
    clientBasedCORS: (_, origin, { clientId }) =>
      clientNamed(realm, clientId)?.webOrigins.includes(origin) ?? false,
    loadExistingGrant: grantFor,
    expiresWithSession: () => true,
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    // Each use gives a new one, and keeps the session alive: nothing else runs on each refresh.
    rotateRefreshToken: async ({ oidc }) => {
      await keepAlive(parts, oidc.provider, oidc.refreshToken?.sessionUid);
      return true;
    },
    renderError: (ctx, out) => {
      const { headers, body } = problemPage(ctx.status, out.error_description ?? out.error);
      ctx.set(headers ?? {});
      ctx.body = body;
    },
  };
}
