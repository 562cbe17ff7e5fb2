import { z } from 'zod';
import type { Connection } from './connection.ts';
import { discardBody, expectOk, readJson } from './responses.ts';
import { userPath } from './user.ts';
import type { Invalid, UserNotFound } from './users.ts';

export async function setPassword(
  { admin }: Connection,
  id: string,
  password: string,
): Promise<'set' | Invalid | UserNotFound> {
  const credential = { type: 'password', value: password, temporary: false };
  const response = await admin('PUT', `${userPath(id)}/reset-password`, credential);
  if (response.status === 400) return discardBody(response).then(() => 'invalid');
  if (response.status === 404) return discardBody(response).then(() => 'gone');
  await expectOk(response);
  return 'set';
}

const tokens = z.object({ refresh_token: z.string() });

/** The provider checks no password of this user now. */
export class TooManyAttempts extends Error {
  override readonly name = 'TooManyAttempts';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('The identity provider limits the attempts for this user.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export async function verifyPassword(
  { openid }: Connection,
  username: string,
  password: string,
): Promise<boolean> {
  const response = await openid('token', { grant_type: 'password', username, password });
  if (response.status === 429) {
    await discardBody(response);
    throw new TooManyAttempts(Number(response.headers.get('retry-after') ?? 60));
  }
  if (response.status === 400 || response.status === 401) {
    return discardBody(response).then(() => false);
  }
  // This was no login, so end the session that the token request has started.
  const { refresh_token: token } = tokens.parse(await readJson(response));
  await expectOk(await openid('revoke', { token }));
  return true;
}

const credentials = z.array(z.looseObject({ type: z.string() }));

/** False for a user who has not set a password yet, or has another way to log in. */
export async function hasPassword({ admin }: Connection, id: string): Promise<boolean> {
  const response = await admin('GET', `${userPath(id)}/credentials`);
  if (response.status === 404) return discardBody(response).then(() => false);
  const found = credentials.parse(await readJson(response));
  return found.some(({ type }) => type === 'password');
}
