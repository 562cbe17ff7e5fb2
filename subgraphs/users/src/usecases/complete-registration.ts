import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { UserAttributes } from '../domain/profile.ts';
import { Registration } from '../domain/registration.ts';
import { queueIdentityMail } from '../persistence/identity-mails.ts';
import { addProfile } from './provision-profile.ts';
import type { PublishedEvents } from './publish.ts';

type Completion = {
  readonly registration: Registration;
  readonly user: UserAttributes;
  /** Whether a user who has registered gets a mail to confirm the address. */
  readonly confirmsEmail: boolean;
};

export type Registered = { readonly userId: string; readonly username: string };

/**
 * Adds the profile of the user whom the identity provider has created, queues the mail that the user gets, and stores
 * the response. `replayed`: another attempt of the same call has done so.
 */
export async function completeRegistration(
  work: Work<PublishedEvents>,
  { registration, user, confirmsEmail }: Completion,
): Promise<Registered & { readonly replayed: boolean }> {
  const { id, opensAccount, call } = registration;
  const deleted = await work.em.nativeDelete(Registration, { id });
  const profile = await addProfile(work, user, opensAccount);
  // A user whom an operator has created has an account and no password.
  const kind = opensAccount ? 'INVITATION' : confirmsEmail && 'EMAIL_CONFIRMATION';
  const registered = { userId: profile.id, username: profile.username };
  const { replayed } = call
    ? await idempotent(work, call, async () => registered)
    : { replayed: false };
  // Another attempt that has completed the call has queued the mail, and it may be sent by now.
  if (kind && deleted > 0 && !replayed)
    await queueIdentityMail(work.em, kind, profile.id, work.now);
  return { ...registered, replayed };
}

/** Deletes a registration for which the identity provider has created no user. */
export async function deleteRegistration(
  { em }: Work<PublishedEvents>,
  { id }: Registration,
): Promise<void> {
  await em.nativeDelete(Registration, { id });
}
