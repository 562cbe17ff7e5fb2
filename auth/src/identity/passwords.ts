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

export async function verifyPassword(
  { openid }: Connection,
  username: string,
  password: string,
): Promise<boolean> {
  const response = await openid('token', { grant_type: 'password', username, password });
  if (response.status === 400 || response.status === 401) {
    return discardBody(response).then(() => false);
  }
  // This was no login, so end the session that the token request has started.
  const { refresh_token: token } = tokens.parse(await readJson(response));
  await expectOk(await openid('revoke', { token }));
  return true;
}

export async function sendPasswordEmail(
  { admin }: Connection,
  id: string,
): Promise<'sent' | UserNotFound> {
  const response = await admin('PUT', `${userPath(id)}/execute-actions-email`, ['UPDATE_PASSWORD']);
  if (response.status === 404) return discardBody(response).then(() => 'gone');
  await expectOk(response);
  return 'sent';
}
