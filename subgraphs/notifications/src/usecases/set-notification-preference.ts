import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { NotificationChannel, NotificationKind } from '../domain/notification-kind.ts';
import { upsertPreference } from '../persistence/upsert-preference.ts';
import type { PublishedEvents } from './publish.ts';

export type SetNotificationPreference = {
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly enabled: boolean;
  readonly idempotencyKey: string;
};

/**
 * Switches a channel on or off for a kind of the actor's notifications, once per idempotency key. What is
 * queued already is sent. Throws IdempotencyKeyReused.
 */
export async function setNotificationPreference(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: SetNotificationPreference,
): Promise<{ replayed: boolean }> {
  const call = { callerId: userId, operation: 'setNotificationPreference', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    await upsertPreference(work.em, userId, input, work.now);
    return true;
  });
  return { replayed };
}
