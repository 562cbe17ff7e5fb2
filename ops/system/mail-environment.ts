import { isProduction } from '@souk/platform/runtime/production';
import type { Ports } from './ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether mails stay in a mailbox of this machine: unless a server is set, and never in production. */
function hasMailbox(environment: Environment): boolean {
  return !environment.SHOP_SMTP_URL && !isProduction(environment);
}

/** The settings of the service that has the mailbox. */
export function mailEnvironment({ mailbox }: Pick<Ports, 'mailbox'>): Record<string, string> {
  if (!hasMailbox(process.env)) return {};
  return { NOTIFICATIONS_MAILBOX: 'on', NOTIFICATIONS_MAILBOX_PORT: String(mailbox) };
}

/**
 * The values of the mail server in the realm file, which the identity provider sends its own mails through: the
 * server of all mails, or the mailbox. Without either they are left out, and the provider has no mail server.
 */
export function realmMailEnvironment(
  environment: Environment,
  { mailbox }: Pick<Ports, 'mailbox'>,
): Record<string, string> {
  const mailboxUrl = hasMailbox(environment) ? `smtp://127.0.0.1:${mailbox}` : '';
  const address = environment.SHOP_SMTP_URL || mailboxUrl;
  if (!address) return {};
  const { protocol, hostname, port, username, password } = new URL(address);
  const isSecure = protocol === 'smtps:';
  const login = username && {
    SMTP_AUTH: 'true',
    SMTP_USER: decodeURIComponent(username),
    SMTP_PASSWORD: decodeURIComponent(password),
  };
  return {
    SMTP_HOST: hostname,
    SMTP_PORT: port || (isSecure ? '465' : '587'),
    SMTP_SSL: String(isSecure),
    // Keycloak sends a password over TLS only when it is to begin it.
    SMTP_STARTTLS: String(!isSecure && username !== ''),
    SMTP_FROM: environment.SHOP_MAIL_FROM || 'no-reply@souk.example',
    SMTP_FROM_NAME: environment.SHOP_NAME || 'Souk',
    ...login,
  };
}
