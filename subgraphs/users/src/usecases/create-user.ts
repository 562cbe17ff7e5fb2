import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { hashOf } from '@souk/platform/messaging/idempotency';
import { Profile } from '../domain/profile.ts';
import type { RegistrationPorts } from './ports.ts';
import { type NewUser, registerUser } from './register.ts';

export type CreateUser = NewUser & { readonly idempotencyKey: string };

/**
 * Creates a user without a password, who gets a mail to set one, once per idempotency key. Throws Forbidden without
 * the scope `users:write`, and as registerUser does.
 */
export async function createUser(
  ports: RegistrationPorts,
  actor: Actor,
  { idempotencyKey: key, ...input }: CreateUser,
): Promise<{ profile: Profile; replayed: boolean }> {
  assertScope(actor, 'users:write');
  const call = { callerId: actor.id, operation: 'createUser', key, input: hashOf(input) };
  const request = { ...input, password: null, opensAccount: true, call };
  const { userId, replayed } = await registerUser(ports, request);
  const profile = await ports.transact(({ em }) => em.findOneOrFail(Profile, { id: userId }));
  return { profile, replayed };
}
