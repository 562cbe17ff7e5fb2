import type { Work } from '@souk/platform/messaging/work';
import type { PublishedEvents } from './publish.ts';
import { type ReleaseRequest, release } from './release.ts';

/** Releases the stock of the shop's orders, and replies to their checkouts. */
export async function releaseStock(
  work: Work<PublishedEvents>,
  orders: readonly ReleaseRequest[],
): Promise<void> {
  await release(work, 'CHECKOUT', orders);
}
