import type { Work } from '@souk/platform/messaging/work';
import type { notificationFacts } from '@souk/schema/events/notifications';
import type { NotificationKind } from '../domain/notification-kind.ts';

/** Everything that notifications may publish. */
export type PublishedEvents = typeof notificationFacts;

/** One change of a user's notifications. */
export type Change = {
  readonly userId: string;
  /** The new notification; null when notifications were read. */
  readonly added: { readonly id: string; readonly kind: NotificationKind } | null;
  readonly unread: number;
  readonly version: number;
};

/** Publishes a change of a user's notifications with its number. */
export function publishChange(work: Work<PublishedEvents>, change: Change): void {
  const data = recordOf(change, work.now);
  work.publish('notifications-changed', change.userId, data, change.version);
}

/** The data of `notifications-changed`. */
export function recordOf({ userId, added, unread }: Omit<Change, 'version'>, at: Date) {
  return { userId, notificationId: added?.id ?? null, kind: added?.kind ?? null, unread, at };
}
