import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { mark } from './mark.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Marks all notifications of the actor as read, once per idempotency key: one that is added later stays
 * unread when the request is repeated. Throws IdempotencyKeyReused.
 */
export async function markAllNotificationsRead(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key }: { readonly idempotencyKey: string },
): Promise<{ replayed: boolean }> {
  const call = { callerId: userId, operation: 'markAllNotificationsRead', key, input: {} };
  const { replayed } = await idempotent(work, call, async () => {
    await mark(work, userId, null);
    return true;
  });
  return { replayed };
}
