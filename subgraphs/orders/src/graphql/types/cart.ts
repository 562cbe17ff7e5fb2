import { cartTotal, unitsIn } from '../../domain/cart-items.ts';
import type { CartResolvers } from '../schema.generated.ts';

export const Cart = {
  __resolveReference: async ({ id }, { carts }) => {
    const cart = await carts.byId.load(id);
    return cart && carts.contentOf(cart);
  },
  items: async ({ items }, _, { carts }) => {
    const offers = await carts.offers.loadMany(items.map(({ productId }) => productId));
    return items.map((item, index) => {
      const offer = offers[index] ?? null;
      if (offer instanceof Error) throw offer;
      return { ...item, offer };
    });
  },
  total: async ({ items }, _, { carts, currency }) => {
    const found = await Promise.all(items.map(({ productId }) => carts.offers.load(productId)));
    const offers = new Map(items.map(({ productId }, index) => [productId, found[index] ?? null]));
    return cartTotal(items, (productId) => offers.get(productId) ?? null, currency);
  },
  itemCount: ({ items }) => unitsIn(items),
} satisfies CartResolvers;
