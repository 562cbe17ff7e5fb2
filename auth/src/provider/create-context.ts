import { createLocalJWKSet, type JWK } from 'jose';
import type Provider from 'oidc-provider';
import { KnownDevices } from './known-devices.ts';
import { openidProvider } from './openid-provider.ts';
import type { ProviderContext, ProviderDependencies } from './provider-context.ts';
import { addSigningKey, cookieKey, signingKeys } from './signing-keys.ts';

/**
 * Adds the oidc-provider instance and its signing keys to the dependencies. An instance takes its
 * keys once and keeps no state of its own, so key rotation creates a new one; requests in flight
 * finish on the old one.
 */
export async function createContext(
  dependencies: ProviderDependencies,
): Promise<{ context: ProviderContext; rotateKeys: () => Promise<void> }> {
  const { database, issuer } = dependencies;
  const cookies = await cookieKey(database);
  const build = async () => {
    const keys = await signingKeys(database);
    return {
      provider: openidProvider(dependencies, keys, cookies),
      findKey: createLocalJWKSet({ keys: keys.map(publicJwk) }),
    };
  };
  let current: { provider: Provider; findKey: ProviderContext['keys'] } = await build();
  const context: ProviderContext = {
    ...dependencies,
    provider: () => current.provider,
    keys: (...token) => current.findKey(...token),
    knownDevices: new KnownDevices(issuer, cookies),
  };
  const rotateKeys = async () => {
    await addSigningKey(database);
    current = await build();
  };
  return { context, rotateKeys };
}

function publicJwk({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use } as JWK;
}
