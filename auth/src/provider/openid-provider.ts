import type { EventEmitter } from 'node:events';
import type { JWK } from 'jose';
import Provider, { type Configuration, errors } from 'oidc-provider';
import { clientMetadata, findClient } from './clients.ts';
import { apiResource, loadGrant, resourceServer, scopes } from './grants.ts';
import { interactions } from './interactions.ts';
import { errorPage } from './pages.ts';
import { addPasswordGrant } from './password-grant.ts';
import { postgresAdapter } from './postgres-adapter.ts';
import type { ProviderDependencies } from './provider-context.ts';
import { extendSession, sessionTtlSeconds } from './sessions.ts';
import { accessTokenCustomizer, accountFinder, identityClaimNames } from './token-claims.ts';

const protocol = '/protocol/openid-connect';

/** Configures oidc-provider with Keycloak's paths and the realm's clients and users. */
export function openidProvider(
  dependencies: ProviderDependencies,
  keys: JWK[],
  cookieKey: string,
): Provider {
  const { issuer, realm, log } = dependencies;
  const provider = new Provider(issuer, {
    adapter: postgresAdapter(dependencies.database),
    clients: realm.clients.map(clientMetadata),
    jwks: { keys },
    cookies: cookies(issuer, cookieKey),
    interactions: interactions(issuer),
    ...endpoints(issuer),
    ...features(realm.accessTokenLifespan),
    ...tokens(dependencies),
    ...policies(dependencies),
  });
  addPasswordGrant(dependencies, provider);
  // The request handler has put the public address into the forwarded headers.
  provider.proxy = true;
  const logError = (err: unknown) => log.error({ err }, 'The identity provider failed.');
  provider.on('server_error', (_, err) => logError(err));
  // Koa emits this event; oidc-provider's types don't declare it.
  (provider satisfies EventEmitter as EventEmitter).on('error', logError);
  return provider;
}

/**
 * Limits the cookies to the realm's path, and names the session by its port: a browser sends the cookies
 * of a host to all its ports (RFC 6265, section 8.5), to the gateway and to another shop's provider too.
 */
function cookies(issuer: string, key: string): Configuration['cookies'] {
  const { pathname: path, port } = new URL(issuer);
  return {
    names: { session: `_session${port && `_${port}`}` },
    keys: [key],
    long: { httpOnly: true, sameSite: 'lax', path, signed: true },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  };
}

/**
 * Paths of oidc-provider's own routes; the endpoints that this folder implements are only
 * announced.
 */
function endpoints(issuer: string): Configuration {
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

/**
 * Enables access tokens as JWTs for the API. oidc-provider's userinfo and logout are off: this
 * folder implements them, as they have to read these tokens and end sessions the way Keycloak does.
 */
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
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (resource !== apiResource) throw new errors.InvalidTarget();
          return resourceServer(accessTokenTTL);
        },
      },
    },
  };
}

function tokens(dependencies: ProviderDependencies): Configuration {
  const { realm } = dependencies;
  return {
    scopes,
    claims: {
      // Keycloak includes them all by default, whether or not profile and email are requested.
      openid: ['sub', 'sid', 'azp', 'typ', 'auth_time', ...identityClaimNames],
    },
    findAccount: accountFinder(dependencies),
    formats: { customizers: { jwt: accessTokenCustomizer(dependencies) } },
    ttl: {
      AccessToken: realm.accessTokenLifespan,
      ClientCredentials: realm.accessTokenLifespan,
      IdToken: realm.accessTokenLifespan,
      AuthorizationCode: 60,
      Interaction: 1_800,
      Grant: realm.ssoSessionMaxLifespan,
      Session: (_, session) => sessionTtlSeconds(realm, session.loginTs),
      RefreshToken: (_, token) => sessionTtlSeconds(realm, token.iiat),
    },
  };
}

function policies(dependencies: ProviderDependencies): Configuration {
  const { realm } = dependencies;
  return {
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    pkce: {
      required: (_, { clientId }) =>
        findClient(realm, clientId)?.attributes['pkce.code.challenge.method'] === 'S256',
    },
    clientBasedCORS: (_, origin, { clientId }) =>
      findClient(realm, clientId)?.webOrigins.includes(origin) ?? false,
    loadExistingGrant: loadGrant,
    expiresWithSession: () => true,
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    // Every refresh calls this hook, so the session is extended here as well.
    rotateRefreshToken: async ({ oidc }) => {
      await extendSession(dependencies, oidc.provider, oidc.refreshToken?.sessionUid);
      return true;
    },
    renderError: (ctx, out) => {
      const { headers, body } = errorPage(ctx.status, out.error_description ?? out.error);
      ctx.set(headers ?? {});
      ctx.body = body;
    },
  };
}
