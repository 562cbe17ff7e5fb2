import { customerSummary } from './query/customer-summary.ts';
import { salesSummary } from './query/sales-summary.ts';
import { topProducts } from './query/top-products.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { ProductSales } from './types/product-sales.ts';
import { SalesFigures } from './types/sales-figures.ts';
import { SalesSummary } from './types/sales-summary.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { salesSummary, customerSummary, topProducts },
  SalesSummary,
  SalesFigures,
  ProductSales,
};
