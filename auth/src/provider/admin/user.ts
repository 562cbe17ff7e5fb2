import type { Identity } from '../identity.ts';
import type { Person } from '../people.ts';
import { type Call, Refused } from '../web.ts';

/** Where users stand. */
export const users = '/admin/realms/souk/users';

/** The user that the path names. Throws Refused (404). */
export async function personIn({ people }: Identity, { params }: Call): Promise<Person> {
  const person = await people.byId(params.id ?? '');
  if (!person) throw new Refused(404, { error: 'User not found' });
  return person;
}

/** A person as Keycloak's UserRepresentation, which leaves out what is not set. */
export function userOf({ createdAt, roles, ...user }: Person): object {
  const all = { ...user, createdTimestamp: createdAt.getTime() };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
