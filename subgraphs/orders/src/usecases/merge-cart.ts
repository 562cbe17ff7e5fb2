import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { Cart } from '../domain/cart.ts';
import { contentOf, mergedItems } from '../domain/cart-items.ts';
import { deleteItems, isCartOf, itemsByCart, lockBothCarts } from '../persistence/carts.ts';
import { tokenHashOf } from '../persistence/guest-token.ts';
import { type ChangedCart, ownCart, publishCart, storeCart } from './change-cart.ts';
import type { PublishedEvents } from './publish.ts';

export type MergeCart = { readonly token: string };

/**
 * Moves the items of a guest's cart into the actor's own; of a product in both the greater quantity
 * stays. The guest's cart is MERGED then, so that a repeated request changes nothing. Throws NotFound
 * for a token that no cart has, or whose cart has expired or went to another user, and CartFull: then
 * both carts stay as they are.
 */
export async function mergeCart(
  work: Work<PublishedEvents>,
  actor: Actor,
  { token }: MergeCart,
): Promise<ChangedCart> {
  const { em, now } = work;
  const { own, guest } = await lockBothCarts(em, actor.id, tokenHashOf(token));
  const ids = [own, guest].flatMap((cart) => (cart ? [cart.id] : []));
  const items = await itemsByCart(em, ids);
  const before = own ? (items.get(own.id) ?? []) : [];
  if (guest?.mergedInto && (await isCartOf(em, actor.id, guest.mergedInto)))
    return { cart: contentOf(own ?? Cart.empty(actor.id, now), before), replayed: true };
  if (guest?.status !== 'OPEN') throw new NotFound('cart');

  const target = own ?? ownCart(actor, now);
  const after = mergedItems(before, items.get(guest.id) ?? []);
  const cart = await storeCart(work, target, before, after);
  await deleteItems(em, [guest.id]);
  guest.mergeInto(target.id, now);
  publishCart(work, guest, []);
  return { cart, replayed: false };
}
