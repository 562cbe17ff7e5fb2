import { z } from 'zod';
import { done, drop, jsonOf } from './answers.ts';
import type { Connection } from './connection.ts';
import { type IdentityUser, readUser } from './user.ts';

export type NewUser = {
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Null for a user who is asked for one by mail. */
  readonly password: string | null;
};

export type UserChange = {
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly enabled?: boolean;
};

/** The realm's own rules say no, say to a password that is too short. */
export type Invalid = 'invalid';

/** Nobody has that id. */
export type Gone = 'gone';

export type Creation = { readonly id: string } | 'username-taken' | 'email-taken' | Invalid;

export async function createUser(
  { admin }: Connection,
  { password, ...names }: NewUser,
): Promise<Creation> {
  const credentials = [{ type: 'password', value: password, temporary: false }];
  const access = password === null ? { requiredActions: ['UPDATE_PASSWORD'] } : { credentials };
  const user = { ...names, ...access, enabled: true, emailVerified: false };
  const response = await admin('POST', '/users', user);
  if (response.status === 409) return whatIsTaken({ admin }, names.username, response);
  if (response.status === 400) return drop(response).then(() => 'invalid');
  await done(response);
  return { id: response.headers.get('location')?.split('/').at(-1) ?? '' };
}

/** Its words for it have changed between Keycloak's versions. Its answer to a question has not. */
async function whatIsTaken(
  connection: Pick<Connection, 'admin'>,
  username: string,
  response: Response,
): Promise<'username-taken' | 'email-taken'> {
  await drop(response);
  return (await findUser(connection, { username })) ? 'username-taken' : 'email-taken';
}

export async function findUser(
  { admin }: Pick<Connection, 'admin'>,
  by: { username: string } | { email: string },
): Promise<IdentityUser | null> {
  const query = new URLSearchParams({ ...by, exact: 'true' });
  const found = z.array(z.unknown()).parse(await jsonOf(await admin('GET', `/users?${query}`)));
  return found.length === 0 ? null : readUser(found[0]);
}

export async function userById(connection: Connection, id: string): Promise<IdentityUser | null> {
  const user = await rawUser(connection, id);
  return user && readUser(user);
}

export async function updateUser(
  connection: Connection,
  id: string,
  change: UserChange,
): Promise<'updated' | 'email-taken' | Invalid | Gone> {
  const user = await rawUser(connection, id);
  if (!user) return 'gone';
  // All of it, as Keycloak may take what is left out for removed.
  const response = await connection.admin('PUT', pathOf(id), { ...user, ...change });
  if (response.status === 400) return drop(response).then(() => 'invalid');
  if (response.status === 404) return drop(response).then(() => 'gone');
  if (response.status === 409) return drop(response).then(() => 'email-taken');
  await done(response);
  return 'updated';
}

export async function deleteUser({ admin }: Connection, id: string): Promise<void> {
  const response = await admin('DELETE', pathOf(id));
  await (response.status === 404 ? drop(response) : done(response));
}

export function pathOf(id: string): string {
  return `/users/${encodeURIComponent(id)}`;
}

async function rawUser({ admin }: Connection, id: string): Promise<object | null> {
  const response = await admin('GET', pathOf(id));
  if (response.status === 404) return drop(response).then(() => null);
  return z.looseObject({}).parse(await jsonOf(response));
}
