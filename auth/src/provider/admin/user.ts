import type { ProviderContext } from '../provider-context.ts';
import { HttpError, type RouteRequest } from '../router.ts';
import type { User } from '../user-store.ts';

/** Path of the user collection. */
export const usersPath = '/admin/realms/souk/users';

/** The user with the id in the path. Throws HttpError (404). */
export async function userInPath(
  { users }: ProviderContext,
  { params }: RouteRequest,
): Promise<User> {
  const user = await users.byId(params.id ?? '');
  if (!user) throw new HttpError(404, { error: 'User not found' });
  return user;
}

/** Keycloak's UserRepresentation, which omits fields without a value. */
export function userRepresentation({ createdAt, roles, ...user }: User): object {
  const fields = { ...user, createdTimestamp: createdAt.getTime() };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
