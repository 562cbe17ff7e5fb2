import { ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { newId } from '@souk/platform/runtime/id';
import { PasswordChange } from '../domain/password-change.ts';
import { NoPassword, WrongPassword } from '../domain/refusals.ts';
import type { Ports } from './ports.ts';
import type { PublishedEvents } from './publish.ts';

/** A user, and the session in which the request was made. */
export type UserInSession = {
  readonly id: string;
  readonly username: string;
  readonly sessionId?: string;
};

export type ChangePassword = {
  readonly currentPassword: string;
  readonly newPassword: string;
};

/**
 * Changes the password of a user, and ends the user's other sessions. A repeated request finds the new password
 * set, and ends the others again. Throws WrongPassword, NoPassword, ValidationFailed (the realm's rules for a
 * password), TooManyAttempts, and IdentityUnavailable when it is unknown whether the password was changed.
 */
export async function changePassword(
  ports: Ports,
  user: UserInSession,
  { currentPassword, newPassword }: ChangePassword,
): Promise<void> {
  const { transact, identity } = ports;
  if (newPassword === currentPassword) throw refusedPassword('Choose another password.');
  const isFirst = await identity.verifyPassword(user.username, currentPassword);
  if (!isFirst) await assertRepeated(ports, user, newPassword);
  const change = await transact((work) => begin(work, user));
  const outcome = isFirst ? await identity.setPassword(user.id, newPassword) : 'set';
  crashPoint('users/identity/password-set');
  if (outcome === 'set') await identity.endSessions(user.id, user.sessionId);
  await transact((work) => end(work, change));
  if (outcome !== 'set')
    throw refusedPassword('The identity provider rejected this password. Choose another one.');
}

/** Ends the sessions of changes that were interrupted, whether or not the password was changed by then. */
export async function endInterruptedChanges(ports: Ports, before: Date): Promise<void> {
  const { transact, identity } = ports;
  const changes = await transact(({ em }) =>
    em.find(PasswordChange, { startedAt: { $lt: before } }, { limit: 50 }),
  );
  for (const change of changes) {
    await identity.endSessions(change.userId, change.keptSession ?? undefined);
    await transact((work) => end(work, change));
  }
}

async function begin(
  { em, now }: Work<PublishedEvents>,
  { id, sessionId = null }: { readonly id: string; readonly sessionId?: string | null },
): Promise<PasswordChange> {
  const change = new PasswordChange(newId(), id, sessionId, now);
  em.persist(change);
  return change;
}

async function end({ em }: Work<PublishedEvents>, { id }: PasswordChange): Promise<void> {
  await em.nativeDelete(PasswordChange, { id });
}

/** Only a repeated request has a wrong current password, and a new one that is right. */
async function assertRepeated(
  { identity }: Ports,
  { id, username }: UserInSession,
  newPassword: string,
): Promise<void> {
  if (await identity.verifyPassword(username, newPassword)) return;
  throw (await identity.hasPassword(id)) ? new WrongPassword() : new NoPassword();
}

const refusedPassword = (message: string) =>
  new ValidationFailed([{ path: ['newPassword'], message }]);
