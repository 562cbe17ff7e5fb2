import type { ShopResolvers } from '../schema.generated.ts';

export const Shop = {
  openingCredit: (_, __, { openingBalance }) => openingBalance,
} satisfies ShopResolvers;
