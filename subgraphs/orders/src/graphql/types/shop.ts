import type { ShopResolvers } from '../schema.generated.ts';

export const Shop = {
  similarOrderWindowSeconds: (_, __, { similarWindowS }) => similarWindowS,
} satisfies ShopResolvers;
