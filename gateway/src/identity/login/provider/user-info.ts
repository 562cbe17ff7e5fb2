import { forbidden } from '@souk/auth/errors';
import { ClientError, fetchUserInfo, WWWAuthenticateChallengeError } from 'openid-client';
import { z } from 'zod';
import type { Connect } from './connection.ts';

const claims = z.object({
  sub: z.string(),
  preferred_username: z.string(),
  email: z.string().nullable().default(null),
  given_name: z.string().nullable().default(null),
  family_name: z.string().nullable().default(null),
});

/** The provider's current data of a user. */
export type UserInfo = {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
};

/**
 * Fetches the user's data. Null when the provider no longer accepts the token. Throws ProviderFailed, and FORBIDDEN for
 * a token without the scope `openid`, such as that of a program with its own login.
 */
export async function userInfo(
  connect: Connect,
  token: string,
  userId: string,
): Promise<UserInfo | null> {
  const configuration = await connect();
  try {
    const info = claims.parse(await fetchUserInfo(configuration, token, userId));
    const { sub: id, preferred_username: username, email } = info;
    return { id, username, email, firstName: info.given_name, lastName: info.family_name };
  } catch (error) {
    const status = refusalOf(error);
    if (status === 401) return null;
    throw status === 403 ? forbidden(403) : error;
  }
}

/** The status of a refused token: with a challenge, as RFC 6750 requires, or without one. */
function refusalOf(error: unknown): number | undefined {
  if (error instanceof WWWAuthenticateChallengeError) return error.status;
  const answer = error instanceof ClientError ? error.cause : null;
  return answer instanceof Response ? answer.status : undefined;
}
