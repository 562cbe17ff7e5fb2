import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Cart } from '../domain/cart.ts';
import { type CartContent, contentOf } from '../domain/cart-items.ts';
import type { Offer } from '../domain/order-request.ts';
import { itemsByCart } from '../persistence/carts.ts';
import { tokenHashOf } from '../persistence/guest-token.ts';
import { catalogueOf } from '../persistence/offer.ts';

/** The carts that the viewer may see, and the offers of products in them. */
export type VisibleCarts = {
  /** The viewer's open cart, an empty one if there is none; null for an anonymous viewer. */
  readonly own: () => Promise<CartContent | null>;
  /** The open cart of a guest. */
  readonly byToken: (token: string) => Promise<CartContent | null>;
  /** Own carts and those of guests, open or not: the id of a guest's cart is random. */
  readonly byId: Loader<Cart>;
  readonly contentOf: (cart: Cart) => Promise<CartContent>;
  readonly offers: Loader<Offer>;
};

/** Loads the cart of another user as null, like one that does not exist. */
export function visibleCarts(read: Reader, viewer: Viewer | null): VisibleCarts {
  const items = async (cart: Cart) => {
    const found = await itemsByCart(read, [cart.id]);
    return contentOf(cart, found.get(cart.id) ?? []);
  };
  const open = async (which: FilterQuery<Cart>) => {
    const cart = await read.findOne(Cart, { $and: [which, { status: 'OPEN' }] });
    return cart && items(cart);
  };
  const visible = viewer ? [{ ownerId: null }, { ownerId: viewer.id }] : [{ ownerId: null }];
  return {
    own: async () =>
      viewer &&
      ((await open({ ownerId: viewer.id })) ?? contentOf(Cart.empty(viewer.id, new Date()), [])),
    byToken: (token) => open({ tokenHash: tokenHashOf(token) }),
    byId: newLoader({
      keyOf: ({ id }) => id,
      isKey: isUuid,
      find: (ids) => read.find(Cart, { id: { $in: ids }, $or: visible }),
    }),
    contentOf: items,
    offers: newLoader({
      keyOf: ({ productId }) => productId,
      find: async (ids) => [...(await catalogueOf(read, ids)).values()],
    }),
  };
}
