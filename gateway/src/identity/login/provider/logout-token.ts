import { verifyJwt } from '@souk/auth/verify-jwt';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { ProviderLogout } from '../persistence/end-sessions.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const clockToleranceSeconds = 30;

const claims = z
  .object({
    jti: z.string().min(1).max(255),
    exp: z.number(),
    sub: z.string().min(1).nullable().default(null),
    sid: z.string().min(1).nullable().default(null),
    events: z.object({ [event]: z.looseObject({}) }),
    // A token with a nonce is an ID token.
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== null || sid !== null);

/** The required issuer and audience of logout tokens. */
type Trust = { issuer: string; audience: string[]; keys: JWTVerifyGetKey };

/**
 * Verifies a logout token (OpenID Back-Channel Logout 1.0, sections 2.4 and 2.6). Throws a JOSEError
 * or a ZodError for an invalid one. Does not detect replays: the database does.
 */
export async function readLogoutToken(
  token: string,
  { keys, ...expected }: Trust,
): Promise<ProviderLogout> {
  const { payload } = await verifyJwt(token, keys, {
    ...expected,
    typ: 'logout+jwt',
    // The realm's algorithms, as Keycloak may sign with those of the client that logged in last.
    algorithms: ['RS256', 'ES256', 'PS256'],
    requiredClaims: ['iat'],
    clockTolerance: clockToleranceSeconds,
  });
  const { jti, exp, sub, sid } = claims.parse(payload);
  const expiresAt = new Date((exp + clockToleranceSeconds) * 1000);
  return { jti, expiresAt, userId: sub, providerSession: sid };
}
