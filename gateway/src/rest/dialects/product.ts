import { z } from 'zod';
import { flagText, given, id, moneyText, page, text } from '../fields.ts';
import { pageOf } from '../reads.ts';

/** What lists of products may be narrowed down by. */
export const productQuery = z.object({
  ...page(),
  search: text(100).optional(),
  category: text(100).optional(),
  sellerId: id.optional(),
  inStock: flagText.optional(),
  priceMin: moneyText.optional(),
  priceMax: moneyText.optional(),
  sort: z.enum(['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'NAME', 'RELEVANCE']).optional(),
});

export function productsDocument(fields: string): string {
  return `query RestProducts($first: Int!, $after: String, $filter: ProductFilter, $orderBy: ProductOrder!) {
  products(first: $first, after: $after, filter: $filter, orderBy: $orderBy) ${pageOf(fields)}
}`;
}

export function productsVariables(query: z.output<typeof productQuery>) {
  const { first = 20, after, sort, priceMin, priceMax, ...filter } = query;
  return {
    first,
    ...given({ after }),
    orderBy: sort ?? 'NEWEST',
    filter: {
      ...given(filter),
      ...(priceMin && { priceMin: { amount: priceMin } }),
      ...(priceMax && { priceMax: { amount: priceMax } }),
    },
  };
}
