import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Identity } from './identity.ts';
import { sessionIsOpen } from './sessions.ts';
import { Refused } from './web.ts';

/**
 * The claims of an access token of ours, or null for any other text, and for one whose session has
 * ended.
 */
export async function claimsOf(identity: Identity, token: string): Promise<JWTPayload | null> {
  const { issuer, keys } = identity;
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'] });
    if (payload.typ !== 'Bearer') return null;
    const { sid } = payload;
    return sid === undefined || (await sessionIsOpen(identity, String(sid))) ? payload : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** The claims of the request's bearer token. Throws Refused (401). */
export async function bearerOf(
  identity: Identity,
  authorization: string | undefined,
): Promise<JWTPayload> {
  const token = authorization?.match(/^Bearer (\S+)$/i)?.[1];
  const claims = token ? await claimsOf(identity, token) : null;
  if (!claims) throw invalidToken();
  return claims;
}

/** RFC 6750 §3. */
export function invalidToken(): Refused {
  const error = 'invalid_token';
  return new Refused(401, { error }, { 'www-authenticate': `Bearer error="${error}"` });
}
