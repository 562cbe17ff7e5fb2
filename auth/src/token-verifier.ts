import { hash as digest } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { ZodError } from 'zod';
import { unauthenticated, unavailable } from './errors.ts';
import { verifyJwt } from './verify-jwt.ts';
import type { Viewer } from './viewer.ts';
import { viewerFromClaims } from './viewer-from-claims.ts';

/** The expected issuer and audience, and the issuer's keys. `now` is for tests. */
export type TokenVerifierSettings = {
  issuer: string;
  /** One of several, if it is a list. */
  audience: string | string[];
  keys: JWTVerifyGetKey;
  /** Reads the viewer from the claims. Without it they must be those of our own realm. Throws ZodError. */
  viewerOf?: (payload: JWTPayload) => Viewer;
  now?: () => Date;
};

/** Asymmetric algorithms only: with HS256 the public key would serve as the secret. */
const algorithms = ['RS256', 'ES256', 'PS256'];
const clockToleranceS = 30;
const cachedTokensMax = 10_000;

/**
 * The token of an `Authorization` header, or null without the header. Throws UNAUTHENTICATED (401)
 * when the header holds no bearer token.
 */
export function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = authorization.match(/^Bearer (\S+)$/i)?.[1];
  if (!token) throw unauthenticated();
  return token;
}

/**
 * Verifies access tokens. Throws UNAUTHENTICATED (401) for an invalid token, UNAVAILABLE (503) when
 * the keys can't be fetched. Caches the viewer under the token's hash until the token expires
 * (RFC 7519 `exp`, with 30 s of clock skew).
 */
export function tokenVerifier({
  keys,
  viewerOf = viewerFromClaims,
  now = () => new Date(),
  ...expected
}: TokenVerifierSettings) {
  const verified = new LRUCache<string, { viewer: Viewer; expiresAt: number }>({
    max: cachedTokensMax,
  });
  return async (token: string): Promise<Viewer> => {
    const currentDate = now();
    const hash = digest('sha256', token, 'base64');
    const cached = verified.get(hash);
    if (cached && currentDate.getTime() < cached.expiresAt) return cached.viewer;
    const options = { ...expected, algorithms, clockTolerance: clockToleranceS, currentDate };
    try {
      const { payload } = await verifyJwt(token, orUnavailable(keys), options);
      assertNotIssuedInFuture(payload, currentDate);
      const viewer = viewerOf(payload);
      verified.set(hash, { viewer, expiresAt: ((payload.exp ?? 0) + clockToleranceS) * 1_000 });
      return viewer;
    } catch (error) {
      const isInvalid = error instanceof errors.JOSEError || error instanceof ZodError;
      throw isInvalid ? unauthenticated(error) : error;
    }
  };
}

/**
 * Checks `iat`, as a token from an issuer with a fast clock would live longer than the realm
 * allows.
 */
function assertNotIssuedInFuture(payload: JWTPayload, now: Date): void {
  const { iat = 0 } = payload;
  if (iat <= now.getTime() / 1_000 + clockToleranceS) return;
  throw new errors.JWTClaimValidationFailed('issued in the future', payload, 'iat');
}

/**
 * Throws UNAVAILABLE when keys can't be fetched. An unknown key id remains an error of the token.
 */
function orUnavailable(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      throw isUnknownKey(error) ? error : unavailable(error);
    }
  };
}

function isUnknownKey(error: unknown): boolean {
  const { JWKSNoMatchingKey, JWKSMultipleMatchingKeys } = errors;
  return error instanceof JWKSNoMatchingKey || error instanceof JWKSMultipleMatchingKeys;
}
