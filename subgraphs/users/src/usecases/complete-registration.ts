import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { UserAttributes } from '../domain/profile.ts';
import { Registration } from '../domain/registration.ts';
import { queueIdentityMail } from '../persistence/identity-mails.ts';
import { addProfile } from './provision-profile.ts';
import type { PublishedEvents } from './publish.ts';

export type Registered = { readonly userId: string; readonly username: string };

/**
 * Adds the profile of the user whom the identity provider has created, queues the invitation of one whom an operator
 * has created, and stores the response.
 * `replayed`: another attempt of the same call has done so.
 */
export async function completeRegistration(
  work: Work<PublishedEvents>,
  { id, opensAccount, call }: Registration,
  user: UserAttributes,
): Promise<Registered & { readonly replayed: boolean }> {
  await work.em.nativeDelete(Registration, { id });
  const profile = await addProfile(work, user, opensAccount);
  // A user whom an operator has created has an account and no password.
  if (opensAccount) await queueIdentityMail(work.em, 'INVITATION', profile.id, work.now);
  const registered = { userId: profile.id, username: profile.username };
  const { replayed } = call
    ? await idempotent(work, call, async () => registered)
    : { replayed: false };
  return { ...registered, replayed };
}

/** Deletes a registration for which the identity provider has created no user. */
export async function deleteRegistration(
  { em }: Work<PublishedEvents>,
  { id }: Registration,
): Promise<void> {
  await em.nativeDelete(Registration, { id });
}
