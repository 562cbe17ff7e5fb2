import { z } from 'zod';
import { flagText, given, id, line, moneyText, page } from '../fields.ts';
import { numberOf } from '../money.ts';
import { pageOf } from '../reads.ts';
import { amount } from './order.ts';

/** A product as the documents select it. */
export type ProductData = {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string | null;
  readonly imageUrl: string | null;
  readonly price: { readonly amount: string; readonly currency: string };
  readonly status: string;
  readonly categories: readonly string[];
  readonly seller: { readonly id: string };
  readonly stock: { readonly total: number; readonly reserved: number; readonly available: number };
  readonly version: number;
  readonly createdAt: string;
};

/** The selection of a product. */
export const productFields = `id sku name description imageUrl price { amount currency } status categories seller { id }
    stock { total reserved available } version createdAt`;

/** A product in an answer. */
export const product = z
  .object({
    id: z.string(),
    sku: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    imageUrl: z.string().nullable(),
    price: amount,
    currency: z.string(),
    status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']),
    categories: z.array(z.string()),
    sellerId: z.string(),
    quantity: z.int().meta({ description: 'What can be sold: `total - reserved`.' }),
    total: z.int(),
    reserved: z.int(),
    version: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'Product' });

export function productBody({ price, seller, stock, ...own }: ProductData): object {
  return {
    ...own,
    ...{ price: numberOf(price), currency: price.currency, sellerId: seller.id },
    ...{ quantity: stock.available, total: stock.total, reserved: stock.reserved },
  };
}

/** What lists of products may be narrowed down by. */
export const productQuery = z.object({
  ...page(),
  search: line(100).optional(),
  category: line(50).optional(),
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
