import { bytesOfBase64url } from '@souk/platform/runtime/base64url';
import {
  errors,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  jwtVerify,
} from 'jose';

/**
 * Verifies a JWT like `jwtVerify` of jose, which it calls. Throws a JOSEError for an invalid one, also
 * for a second spelling of a valid one: jose ignores the unused bits at the end of each part.
 */
export async function verifyJwt(
  token: string,
  keys: JWTVerifyGetKey,
  options: JWTVerifyOptions = {},
): Promise<JWTVerifyResult> {
  const parts = token.split('.');
  if (parts.some((part) => bytesOfBase64url(part) === null)) {
    throw new errors.JWSInvalid('A part of the token is not base64url.');
  }
  return jwtVerify(token, keys, options);
}
