import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotificationChannel, NotificationKind } from '../domain/notification-kind.ts';
import type { Language } from '../domain/text-of.ts';

/** Stores what a user has chosen for a kind and a channel. */
export async function upsertPreference(
  em: EntityManager,
  userId: string,
  chosen: {
    readonly kind: NotificationKind;
    readonly channel: NotificationChannel;
    readonly enabled: boolean;
  },
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into preferences (user_id, kind, channel, enabled, changed_at) values (?, ?, ?, ?, ?)
    on conflict (user_id, kind, channel) do update
      set enabled = excluded.enabled, changed_at = excluded.changed_at`,
    [userId, chosen.kind, chosen.channel, chosen.enabled, now],
  );
}

/** Stores the language that a user has chosen. */
export async function upsertLanguage(
  em: EntityManager,
  userId: string,
  language: Language,
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into chosen_languages (user_id, language, changed_at) values (?, ?, ?)
    on conflict (user_id) do update
      set language = excluded.language, changed_at = excluded.changed_at`,
    [userId, language, now],
  );
}
