import type { ShopResolvers } from '../schema.generated.ts';

export const Shop = {
  __resolveReference: ({ id }) => (id === 'shop' ? { id } : null),
  name: (_, __, { shop }) => shop.name,
  languages: (_, __, { shop }) => [...shop.languages],
  timeZone: (_, __, { shop }) => shop.timeZone,
  currency: (_, __, { currency }) => currency,
} satisfies ShopResolvers;
