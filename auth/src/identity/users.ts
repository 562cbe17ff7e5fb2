import { z } from 'zod';
import type { Connection } from './connection.ts';
import { endSessions } from './end-sessions.ts';
import { discardBody, expectOk, readJson } from './responses.ts';
import { type IdentityUser, parseUser, userPath } from './user.ts';

export type NewUser = {
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Null for a user who sets one after an e-mail. */
  readonly password: string | null;
};

export type UserChange = {
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly enabled?: boolean;
};

/** Rejected by the realm's rules, such as a minimum password length. */
export type Invalid = 'invalid';

/** There is no user with this id. */
export type UserNotFound = 'gone';

export type CreateUserResult = { readonly id: string } | 'username-taken' | 'email-taken' | Invalid;

export async function createUser(
  { admin }: Connection,
  { password, ...names }: NewUser,
): Promise<CreateUserResult> {
  const credentials = [{ type: 'password', value: password, temporary: false }];
  const login = password === null ? { requiredActions: ['UPDATE_PASSWORD'] } : { credentials };
  const user = { ...names, ...login, enabled: true, emailVerified: false };
  const response = await admin('POST', '/users', user);
  if (response.status === 409) return takenField({ admin }, names.username, response);
  if (response.status === 400) return discardBody(response).then(() => 'invalid');
  await expectOk(response);
  return { id: response.headers.get('location')?.split('/').at(-1) ?? '' };
}

/** Looks the name up, because the message of a 409 differs between Keycloak's versions. */
async function takenField(
  connection: Pick<Connection, 'admin'>,
  username: string,
  response: Response,
): Promise<'username-taken' | 'email-taken'> {
  await discardBody(response);
  return (await findUser(connection, { username })) ? 'username-taken' : 'email-taken';
}

export async function findUser(
  { admin }: Pick<Connection, 'admin'>,
  by: { username: string } | { email: string },
): Promise<IdentityUser | null> {
  const query = new URLSearchParams({ ...by, exact: 'true' });
  const found = z.array(z.unknown()).parse(await readJson(await admin('GET', `/users?${query}`)));
  return found.length === 0 ? null : parseUser(found[0]);
}

export async function userById(connection: Connection, id: string): Promise<IdentityUser | null> {
  const user = await userRepresentation(connection, id);
  return user && parseUser(user);
}

export async function updateUser(
  connection: Connection,
  id: string,
  change: UserChange,
): Promise<'updated' | 'email-taken' | Invalid | UserNotFound> {
  const user = await userRepresentation(connection, id);
  if (!user) return 'gone';
  // Another address is not confirmed yet.
  const isNew = change.email !== undefined && change.email !== emailOf(user);
  const verified = isNew ? { emailVerified: false } : {};
  // Send the whole representation, as Keycloak may remove fields that are missing.
  const body = { ...user, ...change, ...verified };
  const response = await connection.admin('PUT', userPath(id), body);
  if (response.status === 400) return discardBody(response).then(() => 'invalid');
  if (response.status === 404) return discardBody(response).then(() => 'gone');
  if (response.status === 409) return discardBody(response).then(() => 'email-taken');
  await expectOk(response);
  // Keycloak leaves the sessions of a disabled user as they are, and their tokens valid.
  if (change.enabled === false) await endSessions(connection, id);
  return 'updated';
}

/** Ends the user's sessions first: Keycloak reports no logout for a user that is gone. */
export async function deleteUser(connection: Connection, id: string): Promise<void> {
  await endSessions(connection, id);
  const response = await connection.admin('DELETE', userPath(id));
  await (response.status === 404 ? discardBody(response) : expectOk(response));
}

function emailOf(user: object): unknown {
  return 'email' in user ? user.email : undefined;
}

async function userRepresentation({ admin }: Connection, id: string): Promise<object | null> {
  const response = await admin('GET', userPath(id));
  if (response.status === 404) return discardBody(response).then(() => null);
  return z.looseObject({}).parse(await readJson(response));
}
