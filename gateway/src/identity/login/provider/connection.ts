import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  type CustomFetch,
  customFetch,
  discovery,
} from 'openid-client';
import type { LoginSettings } from '../settings.ts';
import { ProviderFailed } from './provider-failed.ts';

/**
 * Returns the provider's metadata with our client; `rediscover` fetches it again, which also checks that
 * the provider is up. Throws ProviderFailed.
 */
export type Connect = (mode?: 'rediscover') => Promise<Configuration>;

/** The scope of every login: identity, and the data of the profile. */
export const scope = 'openid profile email';

const wrongIssuer = 'No identity provider at OIDC_ISSUER, or its issuer differs.';

/**
 * Discovers the provider at the first login, so that the gateway starts without it. Caches the metadata,
 * but not a failure.
 */
export function providerConnection(settings: LoginSettings): Connect {
  let connection: Promise<Configuration> | undefined;
  return (mode) => {
    if (mode === 'rediscover') connection = undefined;
    connection ??= discover(settings).catch((fault: unknown) => {
      connection = undefined;
      throw fault instanceof ProviderFailed ? fault : new ProviderFailed(fault, wrongIssuer);
    });
    return connection;
  };
}

function discover(settings: LoginSettings): Promise<Configuration> {
  const issuer = new URL(settings.issuer);
  const { clientId, clientSecret, providerTimeoutSeconds: timeout = 5 } = settings;
  return discovery(issuer, clientId, undefined, ClientSecretBasic(clientSecret), {
    timeout,
    [customFetch]: internalFetch(issuer.origin, new URL(settings.keysUrl).origin),
    execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
}

/**
 * Sends requests for the provider's public address to the address where the gateway reaches it. Throws
 * ProviderFailed.
 */
export function internalFetch(publicOrigin: string, internalOrigin: string): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    const isPublic = url.origin === publicOrigin;
    const target = isPublic ? new URL(url.href.slice(url.origin.length), internalOrigin) : url;
    const response = await fetch(target, options as RequestInit).catch((fault: unknown) => {
      throw new ProviderFailed(fault);
    });
    if (response.status >= 500) throw new ProviderFailed(response.status);
    return response;
  };
}
