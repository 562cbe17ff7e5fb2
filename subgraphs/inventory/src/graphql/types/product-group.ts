import type { ProductGroupResolvers } from '../schema.generated.ts';

export const ProductGroup = {
  seller: ({ sellerId }) => ({ __typename: 'Seller', id: sellerId }),
  options: ({ options }) => [...options],
  products: ({ id }, _, { variants }) => variants.load(id),
} satisfies ProductGroupResolvers;
