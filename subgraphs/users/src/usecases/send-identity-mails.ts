import type { IdentityAdmin } from '@souk/auth/identity-admin';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Logger } from '@souk/platform/runtime/logger';
import { afterMailAttempt, linkOf, type MailAttempt } from '../domain/identity-mail.ts';
import {
  type ClaimedMail,
  claimIdentityMails,
  deleteOldMails,
  recordMailAttempt,
} from '../persistence/identity-mails.ts';
import type { Ports } from './ports.ts';

export type IdentityMailSender = Ports & {
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  /** Once aborted, no further mail is claimed. */
  readonly stopping?: AbortSignal;
};

/**
 * Has the identity provider send the mails that are due, until none is. A mail is claimed in one transaction, sent
 * outside of any, and its outcome stored in another one: after a crash between them it is sent again, with another
 * link.
 */
export async function sendIdentityMails(sender: IdentityMailSender): Promise<void> {
  const { transact, stopping } = sender;
  await transact(({ em, now }) => deleteOldMails(em, now));
  while (!stopping?.aborted) {
    const mails = await transact(({ em, now }) => claimIdentityMails(em, now));
    if (mails.length === 0) return;
    await Promise.all(mails.map((mail) => sendOne(sender, mail)));
  }
}

async function sendOne(sender: IdentityMailSender, mail: ClaimedMail): Promise<void> {
  const { transact, identity, logger } = sender;
  const { id, kind, attempts } = mail;
  try {
    crashPoint('users/mail/claimed');
    const outcome = await attempt(identity, mail).catch((err: unknown) => {
      logger.warn({ err, mailId: id, kind, attempts }, notSent);
      return 'failed' as const;
    });
    crashPoint('users/mail/sent');
    await transact(({ em, now }) =>
      recordMailAttempt(em, mail, afterMailAttempt(attempts, outcome, now), now),
    );
    crashPoint('users/mail/stored');
  } catch (err) {
    // The others go on; this one is sent again when its claim is over.
    logger.error({ err, mailId: id }, 'the outcome of a mail was not stored');
  }
}

const notSent = 'the identity provider did not send a mail';

async function attempt(
  identity: IdentityAdmin,
  { kind, recipient }: ClaimedMail,
): Promise<MailAttempt> {
  const user =
    kind === 'PASSWORD_RESET'
      ? await identity.findUser({ email: recipient })
      : await identity.userById(recipient);
  if (!user?.enabled) return 'dropped';
  const sent = await identity.sendActionsMail(user.id, linkOf[kind]);
  return sent === 'sent' ? 'sent' : 'dropped';
}
