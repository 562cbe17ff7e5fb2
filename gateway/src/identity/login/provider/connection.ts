import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  customFetch,
  discovery,
} from 'openid-client';
import type { LoginSettings } from '../settings.ts';
import { ProviderFailed, reach } from './provider-failed.ts';

/**
 * The provider's addresses and our client there; `anew` asks whether it is there now. Throws
 * ProviderFailed.
 */
export type Connect = (anew?: 'anew') => Promise<Configuration>;

/** What every login asks for: who it is, and what the profile shows. */
export const scope = 'openid profile email';

const noRealm = 'There is no identity provider at OIDC_ISSUER, or it calls itself otherwise.';

/**
 * Asks the provider for its addresses when the first login needs them, so that the gateway starts
 * without it. What it said is kept; a failure is not.
 */
export function connectionTo(settings: LoginSettings): Connect {
  let connection: Promise<Configuration> | undefined;
  return (anew) => {
    if (anew) connection = undefined;
    connection ??= discover(settings).catch((fault: unknown) => {
      connection = undefined;
      throw fault instanceof ProviderFailed ? fault : new ProviderFailed(fault, noRealm);
    });
    return connection;
  };
}

function discover(settings: LoginSettings): Promise<Configuration> {
  const issuer = new URL(settings.issuer);
  const { clientId, clientSecret, providerTimeoutSeconds: timeout = 5 } = settings;
  return discovery(issuer, clientId, undefined, ClientSecretBasic(clientSecret), {
    timeout,
    [customFetch]: reach(issuer.origin, new URL(settings.keysUrl).origin),
    execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
}
