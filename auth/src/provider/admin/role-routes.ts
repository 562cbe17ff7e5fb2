import { z } from 'zod';
import type { ProviderContext } from '../provider-context.ts';
import {
  empty,
  HttpError,
  json,
  type Route,
  type RouteRequest,
  type RouteResponse,
  readJson,
} from '../router.ts';
import { userInPath, usersPath } from './user.ts';

/** List a user's roles and those still available, and assign roles. */
export function roleRoutes(context: ProviderContext): Route[] {
  const path = `${usersPath}/:id/role-mappings/realm`;
  return [
    [`GET ${path}`, (request) => list(context, request, (roles, name) => roles.includes(name))],
    [
      `GET ${path}/available`,
      (request) => list(context, request, (roles, name) => !roles.includes(name)),
    ],
    [`POST ${path}`, (request) => assign(context, request)],
  ];
}

async function list(
  context: ProviderContext,
  request: RouteRequest,
  matches: (assigned: readonly string[], name: string) => boolean,
): Promise<RouteResponse> {
  const { roles } = await userInPath(context, request);
  const listed = context.realm.roles.realm.filter(({ name }) => matches(roles, name));
  // The name is also the id, which our code treats as opaque.
  return json(
    200,
    listed.map(({ name, description }) => ({ id: name, name, description })),
  );
}

async function assign(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const { id } = await userInPath(context, request);
  const { data } = z.array(z.object({ name: z.string() })).safeParse(await readJson(request));
  const known = context.realm.roles.realm.map(({ name }) => name);
  const names = data?.map(({ name }) => name) ?? [];
  if (!data || !names.every((name) => known.includes(name))) {
    throw new HttpError(404, { error: 'Role not found' });
  }
  await context.users.addRoles(id, names);
  return empty(204);
}
