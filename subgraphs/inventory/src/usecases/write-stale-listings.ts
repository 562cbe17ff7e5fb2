import type { Work } from '@souk/platform/messaging/work';
import { writeMarked } from '../persistence/lock-category-tree.ts';
import { batchMax } from './move-category.ts';
import type { PublishedEvents } from './publish.ts';

/** Writes a batch of the products whose category was moved. Returns how many: 0 when all are written. */
export function writeStaleListings({ em }: Work<PublishedEvents>): Promise<number> {
  return writeMarked(em, batchMax);
}
