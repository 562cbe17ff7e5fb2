import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { type CartCommand, type ChangedCart, changeCart } from './change-cart.ts';
import type { PublishedEvents } from './publish.ts';

/** Removes all products from a cart. Throws NotFound, VersionConflict. */
export function clearCart(
  work: Work<PublishedEvents>,
  actor: Actor | null,
  command: CartCommand,
): Promise<ChangedCart> {
  return changeCart(work, actor, command, (items) => (items.length === 0 ? items : []));
}
