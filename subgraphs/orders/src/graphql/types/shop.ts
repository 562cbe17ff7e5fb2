import type { ShopResolvers } from '../schema.generated.ts';

export const Shop = {
  __resolveReference: ({ id }) => (id === 'shop' ? { id } : null),
  similarOrderWindowSeconds: (_, __, { similarWindowS }) => similarWindowS,
} satisfies ShopResolvers;
