import { type NewPerson, type People, Taken } from './people.ts';
import type { RealmPerson } from './realm.ts';

/** Makes those who are missing. Whoever is there stays as is. */
export async function importPeople(people: People, wanted: readonly RealmPerson[]): Promise<void> {
  await Promise.all(
    wanted.map(async (person) => {
      if (await people.byUsername(person.username)) return;
      await people.add(newPersonFrom(person)).catch(unlessTaken);
    }),
  );
}

/** Another start on the same database was faster, or a person of that address was there before. */
function unlessTaken(error: unknown): void {
  if (!(error instanceof Taken)) throw error;
}

function newPersonFrom(person: RealmPerson): NewPerson {
  return {
    username: person.username,
    email: person.email ?? null,
    emailVerified: person.emailVerified,
    firstName: person.firstName ?? null,
    lastName: person.lastName ?? null,
    enabled: person.enabled,
    roles: person.realmRoles,
    password: person.credentials[0]?.value ?? null,
    clientId: person.serviceAccountClientId ?? null,
  };
}
