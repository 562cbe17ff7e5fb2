import type { Work } from '@souk/platform/messaging/work';
import { kinds, type NotificationKind } from '../domain/notification-kind.ts';
import { Recipient } from '../persistence/recipient.ts';
import { upsertPreference } from '../persistence/upsert-preference.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Ends the e-mails of a kind for the user with this key, as the link in such a mail does. Returns false for an
 * unknown key, and for a kind that has no such link. Repeated, it changes nothing.
 */
export async function unsubscribe(
  { em, now }: Work<PublishedEvents>,
  unsubscribeKey: string,
  kind: NotificationKind,
): Promise<boolean> {
  if (!kinds[kind].isOptional) return false;
  const recipient = await em.findOne(Recipient, { unsubscribeKey });
  if (!recipient) return false;
  await upsertPreference(em, recipient.userId, { kind, channel: 'EMAIL', enabled: false }, now);
  return true;
}
