import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { hashOf } from '@souk/platform/messaging/idempotency';
import type { Logger } from '@souk/platform/runtime/logger';
import { Profile } from '../domain/profile.ts';
import type { Ports } from './ports.ts';
import { type NewUser, registerUser } from './register.ts';

export type CreateUser = NewUser & { readonly idempotencyKey: string };

type MailPorts = Ports & { readonly logger: Logger };

/**
 * Creates a user without a password, and sends the e-mail to set one, once per idempotency key.
 * Throws Forbidden without the scope `users:write`, and as registerUser does.
 */
export async function createUser(
  ports: MailPorts,
  actor: Actor,
  { idempotencyKey: key, ...input }: CreateUser,
): Promise<{ profile: Profile; replayed: boolean }> {
  assertScope(actor, 'users:write');
  const call = { callerId: actor.id, operation: 'createUser', key, input: hashOf(input) };
  const request = { ...input, password: null, opensAccount: true, call };
  const { userId, replayed } = await registerUser(ports, request);
  if (!replayed) await sendPasswordEmail(ports, userId);
  const profile = await ports.transact(({ em }) => em.findOneOrFail(Profile, { id: userId }));
  return { profile, replayed };
}

/** Best effort: without a mail server, an operator sets the first password at the provider. */
async function sendPasswordEmail({ identity, logger }: MailPorts, id: string): Promise<void> {
  await identity
    .sendPasswordEmail(id)
    .catch((err: unknown) => logger.warn({ err }, 'e-mail to set a password not sent'));
}
