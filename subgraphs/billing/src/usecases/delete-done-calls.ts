import type { Work } from '@souk/platform/messaging/work';
import { deleteCallsDoneBefore } from '../persistence/delete-calls-done-before.ts';
import type { PublishedEvents } from './publish.ts';

const batchSize = 500;
const dayMs = 24 * 3_600_000;

/**
 * Deletes calls to the provider that were done more than `keptDays` days ago, at most 500. A subject with an open
 * call keeps all of its calls: a repeated one reads first what the earlier ones did. Returns whether there may be more.
 */
export async function deleteDoneCalls(
  { em, now }: Work<PublishedEvents>,
  keptDays: number,
): Promise<boolean> {
  const before = new Date(now.getTime() - keptDays * dayMs);
  return (await deleteCallsDoneBefore(em, before, batchSize)) === batchSize;
}
