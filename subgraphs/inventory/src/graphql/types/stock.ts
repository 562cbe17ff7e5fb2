import type { StockResolvers } from '../schema.generated.ts';

export const Stock: StockResolvers = {
  available: (stock) => stock.available(),
  inStock: (stock) => stock.available() > 0,
};
