import type { Work } from '@souk/platform/messaging/work';
import { deleteCarts, deleteItems, lockDueCarts } from '../persistence/carts.ts';
import { publishCart } from './change-cart.ts';
import type { PublishedEvents } from './publish.ts';

const batchSize = 500;

/**
 * Expires open carts that nothing has changed for too long, and deletes closed ones that were kept
 * long enough: at most 500 of each. Carts that another transaction has locked are left to the next
 * run. Returns whether there may be more.
 */
export async function sweepCarts(work: Work<PublishedEvents>): Promise<boolean> {
  const { em, now } = work;
  const open = await lockDueCarts(em, now, true, batchSize);
  await deleteItems(
    em,
    open.map(({ id }) => id),
  );
  for (const cart of open) {
    cart.expire(now);
    publishCart(work, cart, []);
  }
  const closed = await lockDueCarts(em, now, false, batchSize);
  await deleteCarts(
    em,
    closed.map(({ id }) => id),
  );
  return open.length === batchSize || closed.length === batchSize;
}
