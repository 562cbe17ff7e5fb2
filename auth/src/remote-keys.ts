import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/**
 * The JWKS that an identity provider publishes at `url`. Fetched for the first token, refreshed
 * after ten minutes, and kept for as long as the provider is unavailable. A token with an unknown
 * key id triggers a fetch, as keys rotate, but at most once a second: forged tokens must neither
 * flood the provider nor delay the tokens of a new key for long.
 */
export function remoteKeys(url: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), {
    timeoutDuration: 5_000,
    cooldownDuration: 1_000,
    cacheMaxAge: 600_000,
  });
  return async (header, token) => {
    const cached = remote.jwks();
    if (!cached) return remote(header, token);
    try {
      const key = await createLocalJWKSet(cached)(header, token);
      // Refresh in the background. If that fails, the cached keys remain valid.
      if (!remote.fresh) remote.reload().catch(() => {});
      return key;
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return remote(header, token);
    }
  };
}
