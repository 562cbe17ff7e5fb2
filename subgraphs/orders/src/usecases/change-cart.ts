import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { Cart } from '../domain/cart.ts';
import {
  type CartContent,
  type CartItems,
  contentOf,
  differenceOf,
  unitsIn,
} from '../domain/cart-items.ts';
import { itemsOf, lockGuestCart, lockOwnCart, storeItems } from '../persistence/carts.ts';
import { newGuestToken, tokenHashOf } from '../persistence/guest-token.ts';
import type { PublishedEvents } from './publish.ts';

/** What every command for a cart carries. */
export type CartCommand = {
  /** Names the cart of a guest; null or undefined: the actor's own cart. */
  readonly token?: string | null | undefined;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
};

export type ChangedCart = {
  readonly cart: CartContent;
  /** True when the command found nothing to change. */
  readonly replayed: boolean;
};

/**
 * Changes the items of an open cart: locks it, checks the version, then stores what differs and
 * publishes it. `change` returns the same items when there is nothing to change. A user without a cart
 * gets one with the first item. Throws NotFound, VersionConflict, and whatever the change throws.
 */
export async function changeCart(
  work: Work<PublishedEvents>,
  actor: Actor | null,
  command: CartCommand,
  change: (items: CartItems) => CartItems,
): Promise<ChangedCart> {
  const found = await lockCart(work, actor, command);
  const cart = found ?? ownCart(actor, work.now);
  assertVersion(found ? cart.version : 0, command.expectedVersion);
  const before = found ? await itemsOf(work.em, cart.id) : [];
  const after = change(before);
  if (after === before) {
    const same = found ?? Cart.empty(actor?.id ?? null, work.now);
    return { cart: contentOf(same, before), replayed: true };
  }
  return { cart: await storeCart(work, cart, before, after), replayed: false };
}

/** Creates the cart of a guest, with its first items. Returns the token, which is not stored. */
export async function beginGuestCart(
  work: Work<PublishedEvents>,
  items: CartItems,
): Promise<ChangedCart & { token: string }> {
  const token = newGuestToken();
  const holder = { ownerId: null, tokenHash: tokenHashOf(token) };
  // All bits of the id are random: whoever names it may read the cart.
  const cart = Cart.begin(randomUUID(), holder, work.now);
  return { cart: await storeCart(work, cart, [], items), replayed: false, token };
}

/** A cart for a user who has none. It is not stored yet. Throws NotFound for a guest. */
export function ownCart(actor: Actor | null, now: Date): Cart {
  if (!actor) throw new NotFound('cart');
  return Cart.begin(randomUUID(), { ownerId: actor.id, tokenHash: null }, now);
}

/** Stores changed items under a new version of their cart, and publishes it. */
export async function storeCart(
  work: Work<PublishedEvents>,
  cart: Cart,
  before: CartItems,
  after: CartItems,
): Promise<CartContent> {
  cart.change(work.now);
  work.em.persist(cart);
  await storeItems(work.em, cart.id, differenceOf(before, after));
  publishCart(work, cart, after);
  return contentOf(cart, after);
}

export function publishCart(work: Work<PublishedEvents>, cart: Cart, items: CartItems): void {
  const { id: cartId, ownerId, status, version, updatedAt: at } = cart;
  const holder = ownerId === null ? 'GUEST' : 'USER';
  const itemCount = unitsIn(items);
  const fact = { cartId, holder, ownerId, status, version, itemCount, at } as const;
  work.publish('cart-changed', cartId, fact, version);
}

/** The open cart that a command names; null for a user without one. Throws NotFound for a token. */
async function lockCart(
  { em }: Work<PublishedEvents>,
  actor: Actor | null,
  { token }: CartCommand,
): Promise<Cart | null> {
  if (!token) return actor && lockOwnCart(em, actor.id);
  const cart = await lockGuestCart(em, tokenHashOf(token));
  if (cart?.status !== 'OPEN') throw new NotFound('cart');
  return cart;
}
