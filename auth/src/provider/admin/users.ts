import { z } from 'zod';
import type { Identity } from '../identity.ts';
import { faultOf } from '../login.ts';
import { Taken } from '../people.ts';
import { email, personalName, username } from '../registration.ts';
import { endSessionsOf } from '../sessions.ts';
import { type Answer, type Call, empty, json, jsonIn, Refused, type Route } from '../web.ts';
import { personIn, userOf, users } from './user.ts';

/** Users themselves: make, find, read, change, give a password, remove. */
export function userRoutes(identity: Identity): Route[] {
  return [
    [`POST ${users}`, (call) => create(identity, call)],
    [`GET ${users}`, (call) => find(identity, call)],
    [`GET ${users}/:id`, async (call) => json(200, userOf(await personIn(identity, call)))],
    [`PUT ${users}/:id`, (call) => update(identity, call)],
    [`PUT ${users}/:id/reset-password`, (call) => resetPassword(identity, call)],
    [`PUT ${users}/:id/execute-actions-email`, (call) => mail(identity, call)],
    [`DELETE ${users}/:id`, (call) => remove(identity, call)],
  ];
}

const credential = z.object({ type: z.literal('password'), value: z.string() });
const change = z.object({
  email: email.optional(),
  emailVerified: z.boolean().optional(),
  firstName: personalName.optional(),
  lastName: personalName.optional(),
  enabled: z.boolean().optional(),
});
const newUser = change.extend({ username, credentials: z.array(credential).max(1).default([]) });

/** Roles of the body are ignored, as Keycloak ignores them: who is made gets the default role. */
async function create({ realm, people, issuer }: Identity, call: Call): Promise<Answer> {
  const { credentials, ...user } = await bodyAs(newUser, call);
  const password = credentials[0]?.value ?? null;
  refuseWeak(realm.passwordPolicy, password);
  const person = {
    username: user.username,
    email: user.email ?? null,
    emailVerified: user.emailVerified ?? false,
    firstName: user.firstName ?? null,
    lastName: user.lastName ?? null,
    enabled: user.enabled ?? false,
    roles: [realm.defaultRole.name],
  };
  const added = people.add({ ...person, password, clientId: null });
  const { id } = await orConflict(added);
  return empty(201, { location: `${new URL(issuer).origin}${users}/${id}` });
}

/** By name or by address, and only the exact one: nothing of ours asks for parts. */
async function find({ people }: Identity, { url }: Call): Promise<Answer> {
  const { username: name, email: address } = Object.fromEntries(url.searchParams);
  const byName = name === undefined ? null : await people.byUsername(name);
  const byAddress = address === undefined ? null : await people.byEmail(address);
  const found = byName ?? byAddress;
  return json(200, found ? [userOf(found)] : []);
}

async function update(identity: Identity, call: Call): Promise<Answer> {
  const { id } = await personIn(identity, call);
  const wanted = await bodyAs(change, call);
  await orConflict(identity.people.change(id, wanted));
  if (wanted.enabled === false) await endSessionsOf(identity, id);
  return empty(204);
}

/** Sessions go on, as in Keycloak: who changes the password says which of them end. */
async function resetPassword(identity: Identity, call: Call): Promise<Answer> {
  const { id } = await personIn(identity, call);
  const { value } = await bodyAs(credential, call);
  refuseWeak(identity.realm.passwordPolicy, value);
  await identity.people.setPassword(id, value);
  return empty(204);
}

/** There is no mail here. Whoever runs it sees in the log what would be sent. */
async function mail(identity: Identity, call: Call): Promise<Answer> {
  const { id } = await personIn(identity, call);
  identity.log.info({ userId: id }, 'A mail would ask this user to choose a password.');
  return empty(204);
}

async function remove(identity: Identity, call: Call): Promise<Answer> {
  const { id } = await personIn(identity, call);
  await identity.people.remove(id);
  await endSessionsOf(identity, id);
  return empty(204);
}

async function bodyAs<Body>(schema: z.ZodType<Body>, call: Call): Promise<Body> {
  const { data, error } = schema.safeParse(await jsonIn(call));
  if (error) throw new Refused(400, { errorMessage: error.issues[0]?.message ?? 'Wrong.' });
  return data;
}

function refuseWeak(policy: string, password: string | null): void {
  const fault = password === null ? null : faultOf(password, policy);
  if (fault) throw new Refused(400, { error: 'invalidPassword', error_description: fault });
}

async function orConflict<Result>(attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    throw new Refused(409, { errorMessage: error.message });
  }
}
