import type { ShopResolvers } from '../schema.generated.ts';

export const Shop = {
  __resolveReference: ({ id }) => (id === 'shop' ? { id } : null),
  openingCredit: (_, __, { openingBalance }) => openingBalance,
} satisfies ShopResolvers;
