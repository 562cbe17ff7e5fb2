import type { Work } from '@souk/platform/messaging/work';
import { countCategories } from '../persistence/count-categories.ts';
import type { PublishedEvents } from './publish.ts';

/** The counts are at most this old, and a little: several processes refresh them in turn. */
export const countsEveryMs = 60_000;

/** Counts the products of each category. Returns false when another process has just done so. */
export function refreshCategoryCounts({ em, now }: Work<PublishedEvents>): Promise<boolean> {
  return countCategories(em, now, countsEveryMs / 2);
}
