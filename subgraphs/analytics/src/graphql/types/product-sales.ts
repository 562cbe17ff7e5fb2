import type { ProductSalesResolvers } from '../schema.generated.ts';

export const ProductSales = {
  product: ({ productId }) => ({ __typename: 'Product', id: productId }),
  gross: ({ gross, currency }) => ({ currency, minorUnits: gross }),
} satisfies ProductSalesResolvers;
