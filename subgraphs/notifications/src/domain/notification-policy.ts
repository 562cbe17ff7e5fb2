import type { NotificationChannel } from './notification-kind.ts';
import type { Language } from './text-of.ts';

/** How the shop notifies: from the settings. */
export type NotificationPolicy = {
  /** The languages of the shop that have texts, the default first. */
  readonly languages: readonly [Language, ...Language[]];
  /** The IANA name of the shop's time zone. */
  readonly timeZone: string;
  /** The channels that can send. */
  readonly openChannels: readonly NotificationChannel[];
};
