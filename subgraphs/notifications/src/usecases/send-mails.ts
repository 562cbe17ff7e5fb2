import type { Mailer, MailOutcome } from '@souk/platform/mail/mailer';
import type { Transact } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { escapeHtml } from '@souk/platform/runtime/escape-html';
import type { Logger } from '@souk/platform/runtime/logger';
import { afterAttempt } from '../domain/after-attempt.ts';
import { mailOf, unsubscribePath } from '../domain/mail-of.ts';
import { kinds } from '../domain/notification-kind.ts';
import type { NotificationPolicy } from '../domain/notification-policy.ts';
import { textOf } from '../domain/text-of.ts';
import { type ClaimedMail, claimMails } from '../persistence/claim-mails.ts';
import { clearRefusals, countRefusal, recordAttempt } from '../persistence/record-attempt.ts';
import type { PublishedEvents } from './publish.ts';

export type MailSender = {
  readonly transact: Transact<PublishedEvents>;
  readonly mailer: Mailer;
  readonly policy: Pick<NotificationPolicy, 'languages' | 'timeZone'>;
  readonly shopName: string;
  /** Where users reach the gateway. */
  readonly publicUrl: string;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  /** Once aborted, no further mail is claimed. */
  readonly stopping?: AbortSignal;
};

/**
 * Sends the mails that are due, until none is. A mail is claimed in one transaction, sent outside of any, and
 * its outcome stored in another one: after a crash between them it is sent again with the same `Message-ID`.
 */
export async function sendMails(sender: MailSender): Promise<void> {
  while (!sender.stopping?.aborted) {
    const mails = await sender.transact(({ em, now }) => claimMails(em, now));
    if (mails.length === 0) return;
    await Promise.all(mails.map((mail) => sendOne(sender, mail)));
  }
}

async function sendOne(sender: MailSender, mail: ClaimedMail): Promise<void> {
  const { id, userId, email, attempts } = mail;
  try {
    crashPoint('notifications/mail/claimed');
    const outcome = await outcomeOf(sender, mail);
    crashPoint('notifications/mail/sent');
    if (outcome.status !== 'SENT') {
      sender.logger.warn({ deliveryId: id, attempts, ...outcome }, 'a mail was not sent');
    }
    await sender.transact(async ({ em, now }) => {
      const isStored = await recordAttempt(em, mail, afterAttempt(attempts, outcome, now), now);
      crashPoint('notifications/mail/stored');
      if (!isStored || email === null || mail.isSuspended) return;
      if (outcome.status === 'REFUSED') await countRefusal(em, userId, email, now);
      if (outcome.status === 'SENT') await clearRefusals(em, userId, email);
    });
  } catch (err) {
    // The others go on; this one is sent again when its claim is over.
    sender.logger.error({ err, deliveryId: id }, 'sending a mail failed');
  }
}

async function outcomeOf(sender: MailSender, mail: ClaimedMail): Promise<MailOutcome> {
  const { id, email, kind, isSuspended, unsubscribeKey } = mail;
  if (isSuspended) return { status: 'REFUSED', reason: 'ADDRESS_SUSPENDED' };
  // The address may be on its way.
  if (email === null) return { status: 'UNAVAILABLE', reason: 'NO_ADDRESS' };
  const { policy, shopName, publicUrl } = sender;
  const language = mail.language ?? policy.languages[0];
  const unsubscribeUrl =
    kinds[kind].isOptional && unsubscribeKey !== null
      ? new URL(unsubscribePath(unsubscribeKey, kind), publicUrl).href
      : null;
  const content = textOf(mail, { language, timeZone: policy.timeZone });
  const frame = { shopName, language, shopUrl: publicUrl, unsubscribeUrl };
  return sender.mailer.send({
    ...{ id, to: email, unsubscribeUrl },
    ...mailOf(content, frame, escapeHtml),
  });
}
