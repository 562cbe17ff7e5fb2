import type { Work } from '@souk/platform/messaging/work';
import type { PublishedEvents } from './publish.ts';
import { type ReleaseRequest, release } from './release.ts';

export type ReleaseStock = ReleaseRequest;

/** Releases the stock of the shop's orders, whole or by the units of a cancellation, and replies. */
export async function releaseStock(
  work: Work<PublishedEvents>,
  orders: readonly ReleaseStock[],
): Promise<void> {
  await release(work, 'CHECKOUT', orders);
}
