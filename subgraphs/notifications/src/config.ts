import { text } from '@souk/platform/graphql/validation';
import { count, httpUrl, timeZone } from '@souk/platform/runtime/config';
import { notInProduction, onlyHttpsInProduction } from '@souk/platform/runtime/production';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import type { NotificationPolicy } from './domain/notification-policy.ts';
import { type Language, languages } from './domain/text-of.ts';

const settings = {
  /** The languages of the shop, separated by commas (BCP 47); texts exist for `en` and `ru`. */
  SHOP_LANGUAGES: z.string().default('en,ru'),
  /** The time zone of the shop, by its IANA name: texts name times by its clocks. */
  SHOP_TIME_ZONE: timeZone,
  SHOP_NAME: text(100).default('Souk'),
  /** Where users reach the gateway: mails link to it. */
  GATEWAY_PUBLIC_URL: httpUrl.default('http://localhost:8000'),
  /** The server that sends mails; without it and without the mailbox, no mail is sent. */
  SHOP_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'Must begin with smtp:// or smtps://.' })
    .optional(),
  /** The address in `From`. Its domain is that of message ids and bounces. */
  SHOP_MAIL_FROM: z.email().default('no-reply@souk.example'),
  /** `on` keeps mails in a mailbox of this process instead of sending them; not in production. */
  NOTIFICATIONS_MAILBOX: z.enum(['on', 'off']).default('off'),
  /** The address on which the mailbox listens: this machine only, unless set. */
  NOTIFICATIONS_MAILBOX_HOST: z.string().default('127.0.0.1'),
  /** The port of the mailbox, to which the identity provider sends its mails too; 0: a free one. */
  NOTIFICATIONS_MAILBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Encrypts the secrets of webhook endpoints in the database. */
  NOTIFICATIONS_WEBHOOK_KEY: z.string().min(32),
  /** `on` lets webhooks reach this machine, also by http and on any port; not in production. */
  NOTIFICATIONS_WEBHOOK_LOOPBACK: z.enum(['on', 'off']).default('off'),
  /** For how many days deliveries of webhooks are kept once they have ended. */
  NOTIFICATIONS_WEBHOOKS_KEPT_DAYS: count.max(3_650).default(30),
};

export type MailConfig = {
  /** Null: to the mailbox of this process. */
  readonly smtpUrl: string | null;
  readonly mailboxHost: string;
  readonly mailboxPort: number;
  readonly from: string;
  readonly shopName: string;
  readonly publicUrl: string;
};

type WebhookConfig = {
  /** Encrypts the secrets of endpoints. */
  readonly key: string;
  readonly allowsLoopback: boolean;
  readonly keptDays: number;
};

export type NotificationsConfig = SubgraphConfig & {
  readonly policy: NotificationPolicy;
  /** Null: no mail is sent. */
  readonly mail: MailConfig | null;
  readonly webhooks: WebhookConfig;
};

/** What may be `on` for development and tests only. */
const switches = ['NOTIFICATIONS_MAILBOX', 'NOTIFICATIONS_WEBHOOK_LOOPBACK'];

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(environment: NodeJS.ProcessEnv): NotificationsConfig {
  const { own, shared } = readSubgraph('notifications', settings, environment, (set) => [
    ...switches.flatMap((name) => (set[name] === 'on' ? notInProduction(set, [name]) : [])),
    ...onlyHttpsInProduction(set, ['GATEWAY_PUBLIC_URL']),
  ]);
  const smtpUrl = own.SHOP_SMTP_URL ?? null;
  const sends = smtpUrl !== null || own.NOTIFICATIONS_MAILBOX === 'on';
  const { SHOP_NAME: shopName, GATEWAY_PUBLIC_URL: publicUrl } = own;
  const mailbox = {
    mailboxHost: own.NOTIFICATIONS_MAILBOX_HOST,
    mailboxPort: own.NOTIFICATIONS_MAILBOX_PORT,
  };
  return {
    ...shared,
    mail: sends ? { smtpUrl, ...mailbox, from: own.SHOP_MAIL_FROM, shopName, publicUrl } : null,
    policy: {
      languages: languagesIn(own.SHOP_LANGUAGES),
      timeZone: own.SHOP_TIME_ZONE,
      openChannels: sends ? ['EMAIL', 'WEBHOOK'] : ['WEBHOOK'],
    },
    webhooks: {
      key: own.NOTIFICATIONS_WEBHOOK_KEY,
      allowsLoopback: own.NOTIFICATIONS_WEBHOOK_LOOPBACK === 'on',
      keptDays: own.NOTIFICATIONS_WEBHOOKS_KEPT_DAYS,
    },
  };
}

/** The languages of the shop that have texts, in its order; English for a shop without any of them. */
function languagesIn(list: string): NotificationPolicy['languages'] {
  const tags = list.split(',').map((tag) => tag.trim().toLowerCase().split('-')[0]);
  const [first, ...others] = [...new Set(tags)].filter((tag): tag is Language =>
    languages.some((known) => known === tag),
  );
  return first === undefined ? ['en'] : [first, ...others];
}
