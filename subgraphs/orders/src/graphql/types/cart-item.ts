import { times } from '@souk/platform/kernel/money';
import { isForSale, problemOf } from '../../domain/cart-items.ts';
import type { CartItemResolvers } from '../schema.generated.ts';

export const CartItem = {
  product: ({ productId }) => ({ __typename: 'Product', id: productId }),
  currentPrice: ({ offer }, _, { currency }) => (isForSale(offer, currency) ? offer.price : null),
  lineTotal: ({ offer, quantity }, _, { currency }) =>
    isForSale(offer, currency) ? times(offer.price, quantity) : null,
  available: ({ offer }) => offer?.available ?? null,
  problem: (item, _, { currency }) => problemOf(item, item.offer, currency),
} satisfies CartItemResolvers;
