import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Refusal } from '@souk/platform/kernel/refusal';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { hashOf } from '@souk/platform/messaging/idempotency';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { providerNames } from '../domain/provider-names.ts';
import { EmailTaken, UsernameTaken } from '../domain/refusals.ts';
import type { Registration, RegistrationRequest } from '../domain/registration.ts';
import { beginRegistration, otherAttempt } from './begin-registration.ts';
import {
  completeRegistration,
  deleteRegistration,
  type Registered,
} from './complete-registration.ts';
import type { RegistrationPorts } from './ports.ts';

/** What every new user has. Name and address are in lower case. */
export type NewUser = {
  readonly username: string;
  readonly email: string;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
};

export type Register = NewUser & {
  readonly password: string;
  /** Without one, a retry throws UsernameTaken. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Registers a user, once per idempotency key. Throws as registerUser does. */
export function register(
  ports: RegistrationPorts,
  command: Register,
): Promise<Registered & { readonly replayed: boolean }> {
  // The password is not hashed with the input: not even a hash of it may be stored here.
  const { password, idempotencyKey: key, ...input } = command;
  const call = key
    ? { callerId: 'anonymous', operation: 'register', key, input: hashOf(input) }
    : null;
  return registerUser(ports, { ...input, password, opensAccount: false, call });
}

type UserRequest = NewUser &
  RegistrationRequest & {
    /** Null for a user who sets one after an e-mail. */
    readonly password: string | null;
  };

/**
 * Creates a user at the identity provider, and the profile here. A registration is stored in
 * between: after a crash, a retry or reconcileIdentity completes it. Throws UsernameTaken, EmailTaken,
 * ValidationFailed (the realm's rules for a password), IdempotencyKeyReused, and IdentityUnavailable
 * when it is unknown whether the provider has created the user.
 */
export async function registerUser(
  { transact, identity, confirmsEmail }: RegistrationPorts,
  request: UserRequest,
): Promise<Registered & { readonly replayed: boolean }> {
  const attempt = await transact((work) => beginRegistration(work, request));
  if ('registered' in attempt) return { ...attempt.registered, replayed: true };
  const { registration } = attempt;
  const { username, email, password, firstName = null, lastName = null } = request;
  const complete = async (id: string) => {
    const user = { id, username, email, firstName, lastName, roles: ['customer'] };
    return transact((work) => completeRegistration(work, { registration, user, confirmsEmail }));
  };
  const names = providerNames(request);
  const created = await identity.createUser({ username, email, password, ...names });
  crashPoint('users/identity/created');
  // The id is empty when the provider's response does not name it.
  if (typeof created !== 'string' && created.id) return complete(created.id);
  // Rejected, perhaps because another attempt of the same call has created the user.
  const other = await transact((work) => otherAttempt(work, registration));
  if (other && 'registered' in other) return { ...other.registered, replayed: true };
  const id = other && (await createdId(identity, registration));
  if (id) return complete(id);
  await transact((work) => deleteRegistration(work, registration));
  throw refusalOf(String(created), password);
}

/** Finds the user that the registration has created. Returns the id, or null. */
async function createdId(
  identity: IdentityAdmin,
  registration: Registration,
): Promise<string | null> {
  const user = await identity.findUser({ username: registration.username });
  return user && registration.hasCreated(user) ? user.id : null;
}

function refusalOf(outcome: string, password: string | null): Refusal {
  if (outcome === 'username-taken') return new UsernameTaken();
  if (outcome === 'email-taken') return new EmailTaken();
  if (password === null) {
    const message = 'The identity provider rejected the request.';
    return new ValidationFailed([{ path: [], message }]);
  }
  const message = 'The identity provider rejected this password. Choose another one.';
  return new ValidationFailed([{ path: ['password'], message }]);
}
