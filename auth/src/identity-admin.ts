import { connectTo, type IdentitySettings } from './identity/connection.ts';
import { inviteByMail, passwordIs, setPassword } from './identity/passwords.ts';
import { type AssignableRole, assignRole } from './identity/roles.ts';
import { signOut } from './identity/sign-out.ts';
import {
  createUser,
  deleteUser,
  findUser,
  type NewUser,
  type UserChange,
  updateUser,
  userById,
} from './identity/users.ts';

export type { IdentitySettings } from './identity/connection.ts';
export { IdentityUnavailable } from './identity/unavailable.ts';

export type IdentityAdmin = ReturnType<typeof identityAdmin>;

/**
 * What `users` asks of the identity provider, be it Keycloak or ours. A "no" is an answer; each
 * one throws IdentityUnavailable when the provider is away, and it is open then what it did.
 */
export function identityAdmin(settings: IdentitySettings) {
  const connection = connectTo(settings);
  return {
    /** Makes a customer. When it was left open, `findUser` tells. */
    createUser: (user: NewUser) => createUser(connection, user),
    /** By the exact name or address, in any case. */
    findUser: (by: { username: string } | { email: string }) => findUser(connection, by),
    userById: (id: string) => userById(connection, id),
    /** What is not named stays. Who is disabled can't log in; sessions end with their next refresh. */
    updateUser: (id: string, change: UserChange) => updateUser(connection, id, change),
    /** Deleting nobody is done already. */
    deleteUser: (id: string) => deleteUser(connection, id),
    /** Sessions go on: `signOut` ends them. */
    setPassword: (id: string, password: string) => setPassword(connection, id, password),
    /** Whether it is the password now. A wrong one counts as a failed login. */
    passwordIs: (username: string, password: string) => passwordIs(connection, username, password),
    /** Has the user choose a password. Throws IdentityUnavailable too when no mail is set up. */
    inviteByMail: (id: string) => inviteByMail(connection, id),
    /** Giving it twice is giving it once. The user's next token says it. */
    assignRole: (id: string, role: AssignableRole) => assignRole(connection, id, role),
    /** Ends all sessions of a user, or all but one: the viewer's `sessionId`. */
    signOut: (id: string, keep?: string) => signOut(connection, id, keep),
  };
}
