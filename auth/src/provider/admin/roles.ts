import { z } from 'zod';
import type { Identity } from '../identity.ts';
import { type Answer, type Call, empty, json, jsonIn, Refused, type Route } from '../web.ts';
import { personIn, users } from './user.ts';

/** The roles of a user: those given, those left to give, giving one. */
export function roleRoutes(identity: Identity): Route[] {
  const place = `${users}/:id/role-mappings/realm`;
  return [
    [`GET ${place}`, (call) => list(identity, call, (given, name) => given.includes(name))],
    [
      `GET ${place}/available`,
      (call) => list(identity, call, (given, name) => !given.includes(name)),
    ],
    [`POST ${place}`, (call) => give(identity, call)],
  ];
}

async function list(
  identity: Identity,
  call: Call,
  fits: (given: readonly string[], name: string) => boolean,
): Promise<Answer> {
  const { roles } = await personIn(identity, call);
  const shown = identity.realm.roles.realm.filter(({ name }) => fits(roles, name));
  // A role's name is its id as well: nothing of ours looks into it.
  return json(
    200,
    shown.map(({ name, description }) => ({ id: name, name, description })),
  );
}

async function give(identity: Identity, call: Call): Promise<Answer> {
  const { id } = await personIn(identity, call);
  const { data } = z.array(z.object({ name: z.string() })).safeParse(await jsonIn(call));
  const known = identity.realm.roles.realm.map(({ name }) => name);
  const wanted = data?.map(({ name }) => name) ?? [];
  if (!data || !wanted.every((name) => known.includes(name))) {
    throw new Refused(404, { error: 'Role not found' });
  }
  await identity.people.giveRoles(id, wanted);
  return empty(204);
}
