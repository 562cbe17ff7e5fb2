import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import type { Occurrence } from '../domain/notification.ts';
import type { NotificationChannel } from '../domain/notification-kind.ts';
import { queueWebhooks } from '../persistence/queue-webhooks.ts';
import {
  lockInboxes,
  notificationIdOf,
  storeNotifications,
} from '../persistence/store-notifications.ts';
import { type PublishedEvents, publishChange } from './publish.ts';

/** What has happened, and the cause of what is published about it. */
export type Reported = { readonly occurrence: Occurrence; readonly cause: Cause };

/**
 * Notifies users of what has happened: one notification for each user, kind and cause, however often it is
 * reported. Each is queued for the channels that the user has on, in the same transaction.
 */
export async function notify(
  work: Work<PublishedEvents>,
  reported: readonly Reported[],
  openChannels: readonly NotificationChannel[],
): Promise<void> {
  if (reported.length === 0) return;
  const { em, now } = work;
  const occurrences = reported.map(({ occurrence }) => occurrence);
  const causes = new Map(
    reported.map(({ occurrence, cause }) => [notificationIdOf(occurrence), cause]),
  );
  await lockInboxes(
    em,
    occurrences.map(({ userId }) => userId),
    now,
  );
  const added = await storeNotifications(em, occurrences, openChannels, now);
  if (openChannels.includes('WEBHOOK')) await queueWebhooks(em, added, occurrences, now);
  for (const { id, userId, kind, unread, version } of added) {
    const caused = work.causedBy(causes.get(id) ?? work.cause);
    publishChange(caused, { userId, added: { id, kind }, unread, version });
  }
}
