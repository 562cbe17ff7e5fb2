import type { RealmUser } from './realm.ts';
import { DuplicateUser, type NewUser, type UserStore } from './user-store.ts';

/** Adds the users that are missing. Leaves existing users unchanged. */
export async function importUsers(users: UserStore, imported: readonly RealmUser[]): Promise<void> {
  await Promise.all(
    imported.map(async (user) => {
      if (await users.byUsername(user.username)) return;
      await users.add(newUserFrom(user)).catch(unlessDuplicate);
    }),
  );
}

/** Another process on the same database was faster, or another user has the e-mail address. */
function unlessDuplicate(error: unknown): void {
  if (!(error instanceof DuplicateUser)) throw error;
}

function newUserFrom(user: RealmUser): NewUser {
  return {
    username: user.username,
    email: user.email ?? null,
    emailVerified: user.emailVerified,
    firstName: user.firstName ?? null,
    lastName: user.lastName ?? null,
    enabled: user.enabled,
    roles: user.realmRoles,
    password: user.credentials[0]?.value ?? null,
    clientId: user.serviceAccountClientId ?? null,
  };
}
