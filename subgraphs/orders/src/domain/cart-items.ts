import type { Money } from '@souk/platform/kernel/money';
import { sum, times } from '@souk/platform/kernel/money';
import type { Cart } from './cart.ts';
import type { Offer } from './order-request.ts';
import { CartFull } from './refusals.ts';

/** How many different products a cart may have. */
const cartItemsMax = 100;

/** A product in a cart. */
export type CartItem = {
  readonly productId: string;
  readonly quantity: number;
  /** The price of one unit when the quantity was last set. */
  readonly priceSeen: Money;
  readonly addedAt: Date;
};

/** The items of a cart in the order in which they were added, each product once. */
export type CartItems = readonly CartItem[];

/** A cart with its items, as it is shown. */
export type CartContent = Pick<Cart, 'id' | 'version' | 'status' | 'expiresAt'> & {
  readonly items: CartItems;
};

export function contentOf(
  { id, version, status, expiresAt }: Omit<CartContent, 'items'>,
  items: CartItems,
): CartContent {
  return { id, version, status, expiresAt, items };
}

/** Why an item can't be ordered as it is. */
export type CartProblem = 'NOT_FOR_SALE' | 'NOT_ENOUGH' | 'PRICE_CHANGED';

/**
 * Sets the quantity of a product. Returns the same items when nothing changes. Throws CartFull when
 * it would be one product too many.
 */
export function withItem(items: CartItems, item: CartItem): CartItems {
  const before = items.find(({ productId }) => productId === item.productId);
  if (!before) return bounded([...items, item]);
  const isSame = before.quantity === item.quantity && sameMoney(before.priceSeen, item.priceSeen);
  if (isSame) return items;
  const after = { ...item, addedAt: before.addedAt };
  return items.map((one) => (one === before ? after : one));
}

/** Removes a product. Returns the same items when there is none. */
export function withoutItem(items: CartItems, product: string): CartItems {
  const after = items.filter(({ productId }) => productId !== product);
  return after.length === items.length ? items : after;
}

/**
 * Adds the items of a guest: of a product in both, the greater quantity, and the price that was seen
 * last. A sum would double a quantity each time a guest's token outlives a logout. Throws CartFull.
 */
export function mergedItems(own: CartItems, guest: CartItems): CartItems {
  const items = new Map(own.map((item) => [item.productId, item]));
  for (const item of guest) {
    const before = items.get(item.productId);
    items.set(item.productId, before ? greater(before, item) : item);
  }
  return bounded([...items.values()]);
}

/** What to write so that the stored items become others. */
export function differenceOf(before: CartItems, after: CartItems) {
  const kept = new Set(after.map(({ productId }) => productId));
  return {
    stored: after.filter((item) => !before.includes(item)),
    removed: before.map(({ productId }) => productId).filter((id) => !kept.has(id)),
  };
}

export function unitsIn(items: CartItems): number {
  return items.reduce((units, { quantity }) => units + quantity, 0);
}

/** True for a product that can be bought in the shop's currency. */
export function isForSale(offer: Offer | null, currency: string): offer is Offer {
  return offer?.forSale === true && offer.price.currency === currency;
}

/** Compares an item with the offer of its product. `currency` is that of the shop. */
export function problemOf(
  { quantity, priceSeen }: CartItem,
  offer: Offer | null,
  currency: string,
): CartProblem | null {
  if (!isForSale(offer, currency)) return 'NOT_FOR_SALE';
  if (offer.available !== null && offer.available < quantity) return 'NOT_ENOUGH';
  return sameMoney(priceSeen, offer.price) ? null : 'PRICE_CHANGED';
}

/** The sum of the items that are for sale, at the prices of their offers. */
export function cartTotal(
  items: CartItems,
  offerOf: (productId: string) => Offer | null,
  currency: string,
): Money {
  const prices = items.flatMap(({ productId, quantity }) => {
    const offer = offerOf(productId);
    return isForSale(offer, currency) ? [times(offer.price, quantity)] : [];
  });
  return sum([{ currency, minorUnits: 0 }, ...prices]);
}

function greater(own: CartItem, guest: CartItem): CartItem {
  const last = guest.addedAt > own.addedAt ? guest : own;
  const quantity = Math.max(own.quantity, guest.quantity);
  if (quantity === own.quantity && last === own) return own;
  return { ...own, quantity, priceSeen: last.priceSeen };
}

function bounded(items: CartItems): CartItems {
  if (items.length > cartItemsMax) throw new CartFull(cartItemsMax);
  return items;
}

function sameMoney(one: Money, other: Money): boolean {
  return one.currency === other.currency && one.minorUnits === other.minorUnits;
}
