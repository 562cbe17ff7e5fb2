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

/** A person as Keycloak's UserRepresentation. */
export function userOf({ id, username, createdAt, enabled, emailVerified, ...rest }: Person) {
  const { email, firstName, lastName } = rest;
  return {
    ...{ id, username, enabled, emailVerified, createdTimestamp: createdAt.getTime() },
    ...(email && { email }),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
  };
}
