import { z } from 'zod';
import { done, drop, jsonOf } from './answers.ts';
import type { Connection } from './connection.ts';
import { type Gone, type Invalid, pathOf } from './users.ts';

export async function setPassword(
  { admin }: Connection,
  id: string,
  password: string,
): Promise<'set' | Invalid | Gone> {
  const credential = { type: 'password', value: password, temporary: false };
  const response = await admin('PUT', `${pathOf(id)}/reset-password`, credential);
  if (response.status === 400) return drop(response).then(() => 'invalid');
  if (response.status === 404) return drop(response).then(() => 'gone');
  await done(response);
  return 'set';
}

const login = z.object({ refresh_token: z.string() });

export async function passwordIs(
  { openid }: Connection,
  username: string,
  password: string,
): Promise<boolean> {
  const response = await openid('token', { grant_type: 'password', username, password });
  if (response.status === 400 || response.status === 401) {
    return drop(response).then(() => false);
  }
  // Nobody wanted to log in: the session that this made goes at once.
  const { refresh_token: token } = login.parse(await jsonOf(response));
  await done(await openid('revoke', { token }));
  return true;
}

export async function inviteByMail({ admin }: Connection, id: string): Promise<'sent' | Gone> {
  const response = await admin('PUT', `${pathOf(id)}/execute-actions-email`, ['UPDATE_PASSWORD']);
  if (response.status === 404) return drop(response).then(() => 'gone');
  await done(response);
  return 'sent';
}
