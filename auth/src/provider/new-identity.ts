import { createLocalJWKSet, type JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { Identity, Parts } from './identity.ts';
import { newOpenId } from './openid.ts';
import { addSigningKey, cookieKey, signingKeys } from './signing-keys.ts';

/**
 * Brings the parts together. oidc-provider takes its keys once and keeps no state of its own, so
 * new keys make a new one; requests under way end on the old.
 */
export async function newIdentity(
  parts: Parts,
): Promise<{ identity: Identity; rotateKeys: () => Promise<void> }> {
  const { database } = parts;
  const cookies = await cookieKey(database);
  const build = async () => {
    const keys = await signingKeys(database);
    return {
      provider: newOpenId(parts, keys, cookies),
      find: createLocalJWKSet({ keys: keys.map(publicPart) }),
    };
  };
  let current: { provider: Provider; find: Identity['keys'] } = await build();
  const identity: Identity = {
    ...parts,
    provider: () => current.provider,
    keys: (...about) => current.find(...about),
  };
  const rotateKeys = async () => {
    await addSigningKey(database);
    current = await build();
  };
  return { identity, rotateKeys };
}

function publicPart({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use } as JWK;
}
