import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Notification } from '../domain/notification.ts';
import { mark } from './mark.ts';
import type { PublishedEvents } from './publish.ts';

export type MarkNotificationsRead = {
  readonly ids: readonly string[];
  readonly idempotencyKey: string;
};

/**
 * Marks notifications of the actor as read, once per idempotency key. Those that were read keep their time.
 * Throws NotFound, and marks none, when one of them is not the actor's; IdempotencyKeyReused.
 */
export async function markNotificationsRead(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ids }: MarkNotificationsRead,
): Promise<{ replayed: boolean }> {
  const input = { ids };
  const call = { callerId: userId, operation: 'markNotificationsRead', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    if (!ids.every(isUuid)) throw new NotFound('notification');
    const own = await work.em.count(Notification, { userId, id: { $in: [...ids] } });
    if (own < new Set(ids).size) throw new NotFound('notification');
    await mark(work, userId, ids);
    return true;
  });
  return { replayed };
}
