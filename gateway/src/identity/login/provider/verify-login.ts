import { verifyJwt } from '@souk/auth/verify-jwt';
import type { JWTVerifyGetKey } from 'jose';
import type { VerifyToken } from '../../../ports.ts';
import { ProviderFailed } from './provider-failed.ts';
import type { Login } from './tokens.ts';

/**
 * Throws ProviderFailed for a login that the gateway would not accept: its access token is from another
 * realm, for another audience, from a differing clock, or of another user than the ID token. A session
 * with it would be unusable.
 */
export type VerifyLogin = (login: Login) => Promise<void>;

/**
 * Verifies the ID token's signature too, with the keys that the gateway uses anyway: openid-client never
 * does so over TLS, and without TLS it caches changed keys for a minute.
 */
export function loginVerifier(verify: VerifyToken, keys: JWTVerifyGetKey): VerifyLogin {
  return async ({ access, id, userId }) => {
    try {
      const [viewer] = await Promise.all([verify(access), verifyJwt(id, keys)]);
      if (viewer.id !== userId) throw new Error('The two tokens belong to different users.');
    } catch (cause) {
      throw new ProviderFailed(
        cause,
        'The identity provider returned tokens that the gateway does not accept.',
      );
    }
  };
}
