import { type AssignableRole, assignRole } from './identity/assign-role.ts';
import { connectTo, type IdentitySettings } from './identity/connection.ts';
import { endSessions } from './identity/end-sessions.ts';
import { hasPassword, setPassword, verifyPassword } from './identity/passwords.ts';
import { sendActionsMail } from './identity/send-actions-mail.ts';
import {
  createUser,
  deleteUser,
  findUser,
  type NewUser,
  type UserChange,
  updateUser,
  userById,
} from './identity/users.ts';
import type { ActionsMail } from './mailed-action.ts';

export { type IdentitySettings, IdentityUnavailable } from './identity/connection.ts';
export { TooManyAttempts } from './identity/passwords.ts';

export type IdentityAdmin = ReturnType<typeof identityAdmin>;

/**
 * User administration for the service `users`, on Keycloak or the embedded provider. A rejection is
 * a return value. Every function throws IdentityUnavailable when the provider is unavailable; it is
 * then unknown whether the request took effect.
 */
export function identityAdmin(settings: IdentitySettings) {
  const connection = connectTo(settings);
  return {
    /** Creates a customer. After IdentityUnavailable, `findUser` tells whether the user exists. */
    createUser: (user: NewUser) => createUser(connection, user),
    /** Finds a user by the whole user name or e-mail address, case-insensitive. */
    findUser: (by: { username: string } | { email: string }) => findUser(connection, by),
    userById: (id: string) => userById(connection, id),
    /**
     * Changes the given fields. A disabled user can't log in, and all sessions end.
     */
    updateUser: (id: string, change: UserChange) => updateUser(connection, id, change),
    /** Does nothing when the user does not exist. */
    deleteUser: (id: string) => deleteUser(connection, id),
    /** Leaves sessions active; `endSessions` ends them. */
    setPassword: (id: string, password: string) => setPassword(connection, id, password),
    /**
     * Whether this is the user's current password. A wrong one counts as a failed login: above the
     * provider's limit it throws TooManyAttempts.
     */
    verifyPassword: (username: string, password: string) =>
      verifyPassword(connection, username, password),
    /** False for a user who can't log in by password. */
    hasPassword: (id: string) => hasPassword(connection, id),
    /**
     * Sends the user a mail with a link that works once: to set a password, to confirm the address,
     * or both. Refused for a user who is disabled, or has no address. Also throws IdentityUnavailable
     * when the provider has no mail server, or that server does not take the mail.
     */
    sendActionsMail: (id: string, mail: ActionsMail) => sendActionsMail(connection, id, mail),
    /** Idempotent. The user's next token contains the role. */
    assignRole: (id: string, role: AssignableRole) => assignRole(connection, id, role),
    /** Ends all sessions of a user, except the one to keep (a viewer's `sessionId`). */
    endSessions: (id: string, keep?: string) => endSessions(connection, id, keep),
  };
}
