import type { Work } from '@souk/platform/messaging/work';
import { markRead } from '../persistence/mark-read.ts';
import { lockInboxes } from '../persistence/store-notifications.ts';
import { type PublishedEvents, publishChange } from './publish.ts';

/** Marks unread notifications of a user as read, all when `ids` is null, and publishes that. */
export async function mark(
  work: Work<PublishedEvents>,
  userId: string,
  ids: readonly string[] | null,
): Promise<void> {
  await lockInboxes(work.em, [userId], work.now);
  const state = await markRead(work.em, userId, ids, work.now);
  if (state) publishChange(work, { userId, added: null, ...state });
}
