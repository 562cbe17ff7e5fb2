import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { withoutItem } from '../domain/cart-items.ts';
import { type CartCommand, type ChangedCart, changeCart } from './change-cart.ts';
import type { PublishedEvents } from './publish.ts';

export type RemoveCartItem = CartCommand & { readonly productId: string };

/** Removes a product from a cart. Throws NotFound, VersionConflict. */
export function removeCartItem(
  work: Work<PublishedEvents>,
  actor: Actor | null,
  command: RemoveCartItem,
): Promise<ChangedCart> {
  return changeCart(work, actor, command, (items) => withoutItem(items, command.productId));
}
