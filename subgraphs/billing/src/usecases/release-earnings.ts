import type { Work } from '@souk/platform/messaging/work';
import { releaseDue } from '../persistence/release-due.ts';
import type { PublishedEvents } from './publish.ts';

/** How many parcels one transaction releases. */
const batchSize = 200;

/**
 * Moves the earnings of parcels whose holding time is over from pending to due, each once. Returns true
 * when there may be more.
 */
export async function releaseEarnings({ em, now }: Work<PublishedEvents>): Promise<boolean> {
  return (await releaseDue(em, now, batchSize)) === batchSize;
}
