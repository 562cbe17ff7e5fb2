import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/**
 * The keys that an identity provider publishes at `url`: fetched when the first token needs them,
 * asked for anew after ten minutes, kept as long as the provider is away. A token of an unknown
 * key makes it ask at once, as keys rotate, but not more often than once a second: junk must not
 * become a flood, nor keep the tokens of a new key out for long.
 */
export function keysAt(url: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), {
    timeoutDuration: 5_000,
    cooldownDuration: 1_000,
    cacheMaxAge: 600_000,
  });
  return async (header, token) => {
    const known = remote.jwks();
    if (!known) return remote(header, token);
    try {
      const key = await createLocalJWKSet(known)(header, token);
      // Nobody waits for this one. Should it fail, the keys at hand are still good.
      if (!remote.fresh) remote.reload().catch(() => {});
      return key;
    } catch (fault) {
      if (!(fault instanceof errors.JWKSNoMatchingKey)) throw fault;
      return remote(header, token);
    }
  };
}
