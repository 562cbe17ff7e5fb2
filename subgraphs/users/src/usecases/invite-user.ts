import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import { Profile } from '../domain/profile.ts';
import { HasPassword } from '../domain/refusals.ts';
import { queueIdentityMail } from '../persistence/identity-mails.ts';
import type { Ports } from './ports.ts';

export type InviteUser = { readonly userId: string; readonly idempotencyKey: string };

/**
 * Sends a user who has no password yet another mail to set one, once per idempotency key; while one waits to be sent,
 * no second. Throws Forbidden without the scope `users:write`, NotFound, HasPassword, IdempotencyKeyReused, and
 * IdentityUnavailable when it is unknown whether the user has a password.
 */
export async function inviteUser(
  { transact, identity }: Ports,
  actor: Actor,
  { userId, idempotencyKey: key }: InviteUser,
): Promise<{ profile: Profile; replayed: boolean }> {
  assertScope(actor, 'users:write');
  const hasPassword = await identity.hasPassword(userId);
  return transact(async (work) => {
    const { em, now } = work;
    const call = { callerId: actor.id, operation: 'inviteUser', key, input: { userId } };
    const { replayed } = await idempotent(work, call, async () => {
      if (!(await em.findOne(Profile, { id: userId }))) throw new NotFound('user');
      if (hasPassword) throw new HasPassword();
      await queueIdentityMail(em, 'INVITATION', userId, now);
      return { userId };
    });
    return { profile: await em.findOneOrFail(Profile, { id: userId }), replayed };
  });
}
