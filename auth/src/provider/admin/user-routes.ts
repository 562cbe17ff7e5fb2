import { z } from 'zod';
import type { ProviderContext } from '../provider-context.ts';
import { email, passwordError, personalName, username } from '../registration.ts';
import {
  empty,
  HttpError,
  json,
  type Route,
  type RouteRequest,
  type RouteResponse,
  readJson,
} from '../router.ts';
import { endUserSessions } from '../sessions.ts';
import { DuplicateUser } from '../user-store.ts';
import { userInPath, userRepresentation, usersPath } from './user.ts';

/** Create, find, read, update and delete users, and set their passwords. */
export function userRoutes(context: ProviderContext): Route[] {
  return [
    [`POST ${usersPath}`, (request) => create(context, request)],
    [`GET ${usersPath}`, (request) => find(context, request)],
    [`GET ${usersPath}/:id`, (request) => read(context, request)],
    [`PUT ${usersPath}/:id`, (request) => update(context, request)],
    [`GET ${usersPath}/:id/credentials`, (request) => listCredentials(context, request)],
    [`PUT ${usersPath}/:id/reset-password`, (request) => resetPassword(context, request)],
    [`DELETE ${usersPath}/:id`, (request) => remove(context, request)],
  ];
}

const credential = z.object({ type: z.literal('password'), value: z.string() });
const userChange = z.object({
  email: email.optional(),
  emailVerified: z.boolean().optional(),
  firstName: personalName.optional(),
  lastName: personalName.optional(),
  enabled: z.boolean().optional(),
});
const newUser = userChange.extend({
  username,
  credentials: z.array(credential).max(1).default([]),
});

/** Ignores roles in the body, as Keycloak does: a new user gets the default role. */
async function create(
  { realm, users, issuer }: ProviderContext,
  request: RouteRequest,
): Promise<RouteResponse> {
  const { credentials, ...body } = await parseBody(newUser, request);
  const password = credentials[0]?.value ?? null;
  rejectWeakPassword(realm.passwordPolicy, password);
  const added = users.add({
    username: body.username,
    email: body.email ?? null,
    emailVerified: body.emailVerified ?? false,
    firstName: body.firstName ?? null,
    lastName: body.lastName ?? null,
    enabled: body.enabled ?? false,
    roles: [realm.defaultRole.name],
    password,
    clientId: null,
  });
  const { id } = await orConflict(added);
  return empty(201, { location: `${new URL(issuer).origin}${usersPath}/${id}` });
}

/** Finds the exact user name or e-mail address; our code never searches for parts of them. */
async function find({ users }: ProviderContext, { url }: RouteRequest): Promise<RouteResponse> {
  const { username: name, email: address } = Object.fromEntries(url.searchParams);
  const byName = name === undefined ? null : await users.byUsername(name);
  const byEmail = address === undefined ? null : await users.byEmail(address);
  const found = byName ?? byEmail;
  return json(200, found ? [userRepresentation(found)] : []);
}

async function read(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  return json(200, userRepresentation(await userInPath(context, request)));
}

/** Lists the types of the credentials that a user has, and nothing of their values. */
async function listCredentials(
  context: ProviderContext,
  request: RouteRequest,
): Promise<RouteResponse> {
  const { id } = await userInPath(context, request);
  const has = await context.users.hasPassword(id);
  return json(200, has ? [{ type: 'password' }] : []);
}

async function update(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const { id } = await userInPath(context, request);
  const change = await parseBody(userChange, request);
  await orConflict(context.users.update(id, change));
  if (change.enabled === false) await endUserSessions(context, id);
  return empty(204);
}

/** Keeps the user's sessions, as Keycloak does: the caller decides which of them to end. */
async function resetPassword(
  context: ProviderContext,
  request: RouteRequest,
): Promise<RouteResponse> {
  const { id } = await userInPath(context, request);
  const { value } = await parseBody(credential, request);
  rejectWeakPassword(context.realm.passwordPolicy, value);
  await context.users.setPassword(id, value);
  return empty(204);
}

async function remove(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const { id } = await userInPath(context, request);
  await context.users.remove(id);
  await endUserSessions(context, id);
  return empty(204);
}

async function parseBody<Body>(schema: z.ZodType<Body>, request: RouteRequest): Promise<Body> {
  const { data, error } = schema.safeParse(await readJson(request));
  if (!error) return data;
  throw new HttpError(400, { errorMessage: error.issues[0]?.message ?? 'Invalid user.' });
}

function rejectWeakPassword(policy: string, password: string | null): void {
  const error = password === null ? null : passwordError(password, policy);
  if (error) throw new HttpError(400, { error: 'invalidPassword', error_description: error });
}

async function orConflict<Result>(attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (error) {
    if (!(error instanceof DuplicateUser)) throw error;
    throw new HttpError(409, { errorMessage: error.message });
  }
}
