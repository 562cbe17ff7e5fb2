import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Verify } from '../../../ports.ts';
import { ProviderFailed } from './provider-failed.ts';
import type { Login } from './tokens.ts';

/**
 * Throws ProviderFailed for a login that none of our doors would know: its access token is of
 * another realm, for another audience, from a clock that is not ours, or of another user than the
 * ID token. A session with it would be one that nobody can use.
 */
export type AssertUsable = (login: Login) => Promise<void>;

/**
 * The ID token's signature is looked at here, with the keys that we follow anyway: openid-client
 * does so with TLS never, and without it by keys that it keeps for a minute after they have changed.
 */
export function usableBy(verify: Verify, keys: JWTVerifyGetKey): AssertUsable {
  return async ({ access, id, userId }) => {
    try {
      const [viewer] = await Promise.all([verify(access), jwtVerify(id, keys)]);
      if (viewer.id !== userId) throw new Error('The two tokens are of two users.');
    } catch (cause) {
      throw new ProviderFailed(cause, 'The identity provider gives tokens that are no good here.');
    }
  };
}
