import type { Work } from '@souk/platform/messaging/work';
import { queueIdentityMail } from '../persistence/identity-mails.ts';
import type { PublishedEvents } from './publish.ts';

export type RequestPasswordReset = {
  /** In lower case. */
  readonly email: string;
};

/**
 * Queues a mail with a link to set a new password. It does the same for every address, in the same time: whether a
 * user has it is looked up when the mail is sent. A repeated request changes nothing while a mail waits, nor above
 * three in an hour.
 */
export async function requestPasswordReset(
  { em, now }: Work<PublishedEvents>,
  { email }: RequestPasswordReset,
): Promise<void> {
  await queueIdentityMail(em, 'PASSWORD_RESET', email, now);
}
