import type { IdentityAdmin } from '@souk/auth/identity-admin';
import { ValidationFailed } from '@souk/platform/validation';
import type { Transact, Work } from '@souk/platform/work';
import type { Profile } from '../domain/profile.ts';
import { EmailTaken, UsernameTaken } from '../domain/refusals.ts';
import { beginRegistration } from '../usecases/begin-registration.ts';
import { dropRegistration, endRegistration } from '../usecases/end-registration.ts';
import type { UserTells } from '../usecases/tell-profile.ts';

export type NewUser = {
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Null for who is asked for one by mail. */
  readonly password: string | null;
};

export type Ending = {
  readonly opensAccount: boolean;
  /** What else belongs to the transaction that makes the profile. */
  readonly remember: (work: Work<UserTells>, profile: Profile) => Promise<unknown>;
};

/**
 * Makes a login at the identity provider, and a profile here. Between the two stands a registration:
 * when we crash there, the sweep ends it. Throws UsernameTaken, EmailTaken, ValidationFailed (the
 * realm's rules for a password), and IdentityUnavailable, when it is open what the provider did.
 */
export async function register(
  identity: IdentityAdmin,
  transact: Transact<UserTells>,
  user: NewUser,
  { opensAccount, remember }: Ending,
): Promise<Profile> {
  const begun = await transact((work) => beginRegistration(work, user.username, opensAccount));
  const made = await identity.createUser(user);
  if (typeof made === 'string') {
    await transact((work) => dropRegistration(work, begun));
    throw refusalOf(made);
  }
  const { username, email, firstName, lastName } = user;
  const person = { id: made.id, username, email, firstName, lastName, roles: ['customer'] };
  return transact(async (work) => {
    const profile = await endRegistration(work, begun, person);
    await remember(work, profile);
    return profile;
  });
}

function refusalOf(outcome: 'username-taken' | 'email-taken' | 'invalid'): Error {
  if (outcome === 'username-taken') return new UsernameTaken();
  if (outcome === 'email-taken') return new EmailTaken();
  const message = 'The password is too easy to guess.';
  return new ValidationFailed([{ path: ['input', 'password'], message }]);
}
