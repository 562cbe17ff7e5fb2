import type { Work } from '@souk/platform/messaging/work';
import { deleteDeliveriesDoneBefore } from '../persistence/delete-deliveries-done-before.ts';
import type { PublishedEvents } from './publish.ts';

const dayMs = 24 * 3_600_000;

/**
 * Deletes deliveries of webhooks that ended more than `keptDays` days ago, some of them. A delivery stays while an
 * earlier one of its endpoint does. Returns whether there may be more.
 */
export async function deleteDoneWebhooks(
  { em, now }: Work<PublishedEvents>,
  keptDays: number,
): Promise<boolean> {
  const before = new Date(now.getTime() - keptDays * dayMs);
  return (await deleteDeliveriesDoneBefore(em, before)) > 0;
}
