import type { Actor } from '@souk/platform/kernel/actor';
import { assertVersion } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { Cart } from '../domain/cart.ts';
import { type CartItem, contentOf, withItem, withoutItem } from '../domain/cart-items.ts';
import { UnknownProduct } from '../domain/refusals.ts';
import { catalogueOf } from '../persistence/offer.ts';
import { beginGuestCart, type CartCommand, type ChangedCart, changeCart } from './change-cart.ts';
import type { PublishedEvents } from './publish.ts';

export type SetCartItem = CartCommand & {
  readonly productId: string;
  /** 0 removes the product. */
  readonly quantity: number;
};

/** A guest's new cart comes with its token; otherwise the token is null. */
export type SetCart = ChangedCart & { readonly token: string | null };

/**
 * Sets the quantity of a product at its current price. The stock is not checked: only an order
 * reserves it. Without an actor and without a token it creates the cart of a guest. Throws
 * UnknownProduct for what is not for sale, CartFull, NotFound, VersionConflict.
 */
export async function setCartItem(
  work: Work<PublishedEvents>,
  actor: Actor | null,
  command: SetCartItem,
): Promise<SetCart> {
  const { productId, quantity, token } = command;
  if (quantity === 0 && (actor || token)) {
    const removed = await changeCart(work, actor, command, (items) =>
      withoutItem(items, productId),
    );
    return { ...removed, token: null };
  }
  if (actor || token) {
    const item = await itemOf(work, productId, quantity);
    const changed = await changeCart(work, actor, command, (items) => withItem(items, item));
    return { ...changed, token: null };
  }
  assertVersion(0, command.expectedVersion);
  if (quantity > 0) return beginGuestCart(work, [await itemOf(work, productId, quantity)]);
  return { cart: contentOf(Cart.empty(null, work.now), []), replayed: true, token: null };
}

async function itemOf(
  { em, now }: Work<PublishedEvents>,
  productId: string,
  quantity: number,
): Promise<CartItem> {
  const offer = (await catalogueOf(em, [productId])).get(productId);
  if (!offer?.forSale) throw new UnknownProduct([productId]);
  return { productId, quantity, priceSeen: offer.price, addedAt: now };
}
