import type { StockResolvers } from '../schema.generated.ts';

export const Stock = {
  available: (stock) => stock.available(),
  inStock: (stock) => stock.available() > 0,
} satisfies StockResolvers;
