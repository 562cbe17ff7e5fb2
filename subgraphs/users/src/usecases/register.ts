import type { IdentityAdmin } from '@souk/auth/identity-admin';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Transact } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { namesThere } from '../domain/provider-names.ts';
import { EmailTaken, UsernameTaken } from '../domain/refusals.ts';
import type { Registration, Wish } from '../domain/registration.ts';
import { askedMeanwhile, beginRegistration } from './begin-registration.ts';
import { dropRegistration, endRegistration, type Registered } from './complete-registration.ts';
import type { UserTells } from './publish.ts';

export type NewUser = {
  readonly username: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Null for who is asked for one by mail. */
  readonly password: string | null;
};

/**
 * Makes a login at the identity provider, and a profile here. Between the two stands a registration:
 * when we crash there, the same call again or the sweep ends it. Throws UsernameTaken, EmailTaken,
 * ValidationFailed (the realm's rules for a password), IdempotencyKeyReused, and
 * IdentityUnavailable, when it is open what the provider did.
 */
export async function register(
  identity: IdentityAdmin,
  transact: Transact<UserTells>,
  user: NewUser,
  how: Pick<Wish, 'opensAccount' | 'call'>,
): Promise<Registered & { readonly replayed: boolean }> {
  const { username, email, firstName, lastName } = user;
  const begun = await transact((work) => beginRegistration(work, { username, email, ...how }));
  if ('registered' in begun) return { ...begun.registered, replayed: true };
  const { registration } = begun;
  const made = await identity.createUser({ ...user, ...namesThere(user) });
  crashPoint('users/identity/created');
  const twin =
    typeof made === 'string' && (await transact((work) => askedMeanwhile(work, registration)));
  if (twin && 'registered' in twin) return { ...twin.registered, replayed: true };
  const id = typeof made === 'string' ? twin && (await idOf(identity, registration)) : made.id;
  if (!id) {
    await transact((work) => dropRegistration(work, registration));
    throw refusalOf(String(made), user);
  }
  const person = { id, username, email, firstName, lastName, roles: ['customer'] };
  const registered = await transact((work) => endRegistration(work, registration, person));
  return { ...registered, replayed: false };
}

/** Of whom the call made when it came before. */
async function idOf(identity: IdentityAdmin, begun: Registration): Promise<string | null> {
  const user = await identity.findUser({ username: begun.username });
  return user && begun.made(user) ? user.id : null;
}

function refusalOf(outcome: string, { password }: NewUser): Error {
  if (outcome === 'username-taken') return new UsernameTaken();
  if (outcome === 'email-taken') return new EmailTaken();
  if (password === null) {
    return new ValidationFailed([{ path: ['input'], message: 'The login service says no.' }]);
  }
  const message = 'The login service takes no such password.';
  return new ValidationFailed([{ path: ['input', 'password'], message }]);
}
