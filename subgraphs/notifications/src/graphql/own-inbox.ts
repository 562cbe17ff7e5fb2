import type { FilterQuery } from '@mikro-orm/postgresql';
import { type Connection, type PageArguments, pageOf } from '@souk/platform/graphql/connection';
import type { Reader } from '@souk/platform/messaging/work';
import { Notification } from '../domain/notification.ts';
import { channels, isOnByDefault, kindNames } from '../domain/notification-kind.ts';
import type { Language } from '../domain/text-of.ts';
import { Inbox } from '../persistence/inbox.ts';
import { ChosenLanguage, Preference } from '../persistence/recipient.ts';
import type { NotificationPreferences } from './models.ts';

/** The notifications of the viewer as a whole, and how the viewer is notified. */
export type OwnInbox = {
  readonly state: () => Promise<InboxRow>;
  readonly page: (
    args: PageArguments & { readonly unreadOnly?: boolean | null },
  ) => Promise<Connection<Notification>>;
  readonly language: () => Promise<Language>;
  readonly preferences: () => Promise<NotificationPreferences>;
};

type InboxRow = {
  readonly unread: number;
  readonly version: number;
  readonly lastId: string | null;
  readonly changedAt: Date;
};

/** Reads what belongs to a user; without one, nothing. */
export function ownInbox(read: Reader, userId: string | null, byDefault: Language): OwnInbox {
  let chosen: Promise<Language> | undefined;
  const languageOf = async () => {
    const row = userId && (await read.findOne(ChosenLanguage, { userId }));
    return row ? row.language : byDefault;
  };
  const language = () => {
    chosen ??= languageOf();
    return chosen;
  };
  return {
    language,
    state: async () => {
      const row = userId === null ? null : await read.findOne(Inbox, { userId }, { refresh: true });
      const { unread = 0, version = 0, lastId = null, changedAt = new Date(0) } = row ?? {};
      return { unread, version, lastId: lastId ?? null, changedAt };
    },
    page: ({ unreadOnly, ...page }) => {
      const where: FilterQuery<Notification> = { userId: userId ?? '' };
      if (unreadOnly) where.readAt = null;
      return pageOf(read, Notification, where, { seq: 'desc', id: 'desc' }, page);
    },
    preferences: async () => {
      const rows =
        userId === null ? [] : await read.find(Preference, { userId }, { refresh: true });
      const choices = new Map(rows.map((row) => [`${row.kind} ${row.channel}`, row.enabled]));
      const all = kindNames.flatMap((kind) => channels.map((channel) => ({ kind, channel })));
      return {
        language: await language(),
        channels: all.map(({ kind, channel }) => ({
          kind,
          channel,
          enabled: choices.get(`${kind} ${channel}`) ?? isOnByDefault(kind, channel),
        })),
      };
    },
  };
}
