import { defineEntity, p } from '@mikro-orm/postgresql';
import type { NotificationChannel, NotificationKind } from '../domain/notification-kind.ts';
import type { Language } from '../domain/text-of.ts';

/** Our copy of a user's e-mail address, and whether mails reach it. */
export const Recipient = defineEntity({
  name: 'Recipient',
  tableName: 'recipients',
  uniques: [{ properties: ['unsubscribeKey'] }],
  checks: [{ name: 'recipients_refusals', expression: 'refusals >= 0' }],
  properties: {
    userId: p.text().primary(),
    /** The version of the profile. */
    version: p.integer(),
    email: p.text().nullable(),
    /** How many mails in a row the address has refused. */
    refusals: p.integer().default(0),
    /** Since when the address gets no mails, as it refused three in a row. Another address does. */
    suspendedAt: p.datetime().nullable(),
    /** Names the user in the address to unsubscribe: unguessable. */
    unsubscribeKey: p.uuid().defaultRaw('gen_random_uuid()'),
  },
});

/** What a user has chosen for a kind and a channel. */
export const Preference = defineEntity({
  name: 'Preference',
  tableName: 'preferences',
  properties: {
    userId: p.text().primary(),
    kind: p.text().$type<NotificationKind>().primary(),
    channel: p.text().$type<NotificationChannel>().primary(),
    enabled: p.boolean(),
    changedAt: p.datetime(),
  },
});

/** The language that a user has chosen. */
export const ChosenLanguage = defineEntity({
  name: 'ChosenLanguage',
  tableName: 'chosen_languages',
  properties: {
    userId: p.text().primary(),
    language: p.text().$type<Language>(),
    changedAt: p.datetime(),
  },
});
