import { errors, type JWTPayload } from 'jose';
import { verifyJwt } from '../verify-jwt.ts';
import type { ProviderContext } from './provider-context.ts';
import { HttpError } from './router.ts';
import { isSessionActive } from './sessions.ts';

/**
 * The claims of a valid access token whose session has not ended, else null.
 */
export async function activeTokenClaims(
  context: ProviderContext,
  token: string,
): Promise<JWTPayload | null> {
  const { issuer, keys } = context;
  try {
    const { payload } = await verifyJwt(token, keys, { issuer, algorithms: ['RS256'] });
    if (payload.typ !== 'Bearer') return null;
    const { sid } = payload;
    return sid === undefined || (await isSessionActive(context, String(sid))) ? payload : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** The claims of the request's bearer token. Throws HttpError (401) without a valid one. */
export async function bearerClaims(
  context: ProviderContext,
  authorization: string | undefined,
): Promise<JWTPayload> {
  const token = authorization?.match(/^Bearer (\S+)$/i)?.[1];
  const claims = token ? await activeTokenClaims(context, token) : null;
  if (!claims) throw invalidToken();
  return claims;
}

/** RFC 6750 §3. */
export function invalidToken(): HttpError {
  const error = 'invalid_token';
  return new HttpError(401, { error }, { 'www-authenticate': `Bearer error="${error}"` });
}
