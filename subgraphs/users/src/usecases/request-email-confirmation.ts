import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Profile } from '../domain/profile.ts';
import { EmailConfirmed, NoEmailAddress } from '../domain/refusals.ts';
import { queueIdentityMail } from '../persistence/identity-mails.ts';
import type { Ports } from './ports.ts';
import { provisionProfile, type UserActor } from './provision-profile.ts';

export type RequestEmailConfirmation = { readonly idempotencyKey: string };

/**
 * Sends the actor a mail with a link to confirm the e-mail address, once per idempotency key; while one waits to be
 * sent, no second. Throws EmailConfirmed, NoEmailAddress, IdempotencyKeyReused, and IdentityUnavailable when it is
 * unknown whether the address is confirmed.
 */
export async function requestEmailConfirmation(
  { transact, identity }: Ports,
  actor: UserActor,
  { idempotencyKey: key }: RequestEmailConfirmation,
): Promise<{ profile: Profile; replayed: boolean }> {
  // The token may be older than the confirmation.
  const user = await identity.userById(actor.id);
  return transact(async (work) => {
    const { em, now } = work;
    const profile = await provisionProfile(work, actor);
    const call = { callerId: actor.id, operation: 'requestEmailConfirmation', key, input: {} };
    const { replayed } = await idempotent(work, call, async () => {
      if (!user?.email) throw new NoEmailAddress();
      if (user.emailVerified) throw new EmailConfirmed();
      await queueIdentityMail(em, 'EMAIL_CONFIRMATION', actor.id, now);
      return { userId: actor.id };
    });
    return { profile, replayed };
  });
}
