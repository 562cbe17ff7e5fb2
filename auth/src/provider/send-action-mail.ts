import { randomUUID } from 'node:crypto';
import { smtpMailer } from '@souk/platform/mail/smtp-mailer';
import type { ActionsMail } from '../mailed-action.ts';
import { actionMail } from './action-mail.ts';
import type { ProviderDependencies } from './provider-context.ts';
import type { Realm } from './realm.ts';
import type { User } from './user-store.ts';

/** Shorter than the wait of the service that asks for the mail. */
const smtpTimeoutMs = 4_000;

/** The page that a link leads to. */
export const pagePaths = { UPDATE_PASSWORD: '/reset', VERIFY_EMAIL: '/confirm' } as const;

/**
 * Sends a user a mail with a link. Returns false when the mail server has not taken it: then its link does not work.
 * A mail that is asked for twice has two links, of which the first one used ends the other.
 */
export async function sendActionMail(
  { realm, issuer, actionTokens, log }: ProviderDependencies,
  { id: userId, username, email }: User & { readonly email: string },
  { actions, lifespanSeconds }: ActionsMail,
): Promise<boolean> {
  const mailer = mailerOf(realm.smtpServer);
  if (!mailer) {
    log.error({ userId }, 'No mail was sent: the realm has no mail server.');
    return false;
  }
  const token = await actionTokens.issue({ userId, actions, lifespanSeconds });
  const path = actions.includes('UPDATE_PASSWORD')
    ? pagePaths.UPDATE_PASSWORD
    : pagePaths.VERIFY_EMAIL;
  const url = `${new URL(issuer).origin}${path}?token=${token}`;
  const shop = realm.smtpServer.fromDisplayName;
  const content = actionMail({ shop, username, actions, url, lifespanSeconds });
  const id = randomUUID();
  const outcome = await mailer.send({ id, to: email, unsubscribeUrl: null, ...content });
  if (outcome.status === 'SENT') return true;
  log.error({ userId, ...outcome }, 'The mail server has not taken a mail.');
  // It may have arrived all the same; the request is repeated, and brings another link.
  await actionTokens.withdraw(token);
  return false;
}

function mailerOf({ host, port, from, fromDisplayName, ssl, ...login }: Realm['smtpServer']) {
  if (host === '') return null;
  const url = new URL(`${ssl ? 'smtps' : 'smtp'}://${host}:${port}`);
  if (login.auth) Object.assign(url, { username: login.user, password: login.password });
  const sender = { name: fromDisplayName, address: from };
  return smtpMailer({ url: url.href, from: sender, timeoutMs: smtpTimeoutMs });
}
