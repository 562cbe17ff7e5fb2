import type { ProductResolvers } from '../schema.generated.ts';

export const Product: ProductResolvers = {
  __resolveReference: (reference, { products }) =>
    'id' in reference && reference.id
      ? products.byId.load(String(reference.id))
      : products.bySku.load(String((reference as { sku: string }).sku)),
  categories: ({ categories }) => [...categories],
  seller: ({ sellerId }) => ({ __typename: 'Seller', id: sellerId }),
  stock: ({ id }, _, { stocks }) => stocks.load(id),
};
