import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mail, Mailer, MailOutcome } from './mailer.ts';

export type SmtpSettings = {
  /** `smtp://user:password@host:port`, or `smtps:` for TLS from the start. */
  readonly url: string;
  /** The address in `From`, and the name beside it. */
  readonly from: { readonly name: string; readonly address: string };
  /** For each of: the connection, the greeting, an answer. In milliseconds. */
  readonly timeoutMs?: number;
};

const defaultTimeoutMs = 10_000;

/** Sends mails over SMTP, each over a connection of its own: a pool would queue them again without end. */
export function smtpMailer({ url, from, timeoutMs = defaultTimeoutMs }: SmtpSettings): Mailer {
  const transport = createTransport({
    url,
    pool: false,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.split('@')[1] ?? '';
  return {
    send: (mail) =>
      transport.sendMail(optionsOf(mail, from, domain)).then(
        () => ({ status: 'SENT' }) as const,
        (error: unknown) => outcomeOf(error),
      ),
  };
}

function optionsOf(
  { id, to, subject, text, html, unsubscribeUrl }: Mail,
  from: SmtpSettings['from'],
  domain: string,
): SendMailOptions {
  const unsubscribe = unsubscribeUrl && {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return {
    from,
    // An object: a text would be parsed as a list of addresses.
    to: { name: '', address: to },
    // Reports of failed mails go to an address that names the mail (RFC 3464).
    envelope: { from: `bounce+${id}@${domain}`, to: [to] },
    messageId: `<${id}@${domain}>`,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribe },
  };
}

type SmtpError = { readonly code?: string; readonly responseCode?: number };

/**
 * Only an answer of the server in the range of 500 is for good. Everything else may pass: an error of the
 * connection does not say whether the mail has arrived.
 */
function outcomeOf(error: unknown): MailOutcome {
  const { code = 'UNKNOWN', responseCode } = (error ?? {}) as SmtpError;
  const isRefused = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  // Not the message of the error: it has the address.
  const reason = responseCode === undefined ? code : `${code} ${responseCode}`;
  return { status: isRefused ? 'REFUSED' : 'UNAVAILABLE', reason };
}
