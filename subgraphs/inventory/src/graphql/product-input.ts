import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { text } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { totalMax } from '../domain/stock.ts';

/** Set semantics: a category twice is once. */
const categories = z
  .array(text(50))
  .max(20)
  .transform((all) => [...new Set(all)]);

/** A picture on the web, or a small one that comes along. Nothing that a browser would run. */
const imageUrl = z
  .string()
  .max(4_000)
  .regex(/^(https?:\/\/|data:image\/)[!-~]+$/, 'A link that begins with https:// or data:image/.');

/** In minor units. The largest order, 100 lines of 10,000, stays below 2^53 of them. */
const priceMax = 1_000_000_000;

/** What can be said of a product, each bounded. */
export function describedIn(currency: string) {
  return {
    name: text(200),
    description: text(5_000),
    imageUrl,
    price: positiveMoneyInput(currency).refine(({ minorUnits }) => minorUnits <= priceMax, {
      path: ['amount'],
      error: 'Ten million at most.',
    }),
    categories,
  };
}

/** A new product, as its seller describes it. */
export function newProductIn(currency: string) {
  const { name, description, imageUrl, price, categories } = describedIn(currency);
  const orNull = { description: description.nullable(), imageUrl: imageUrl.nullable() };
  return z.object({
    sku: text(100),
    name,
    price,
    description: orNull.description.default(null),
    imageUrl: orNull.imageUrl.default(null),
    categories: categories.nullish().transform((all) => all ?? []),
    initialStock: z
      .int()
      .min(0)
      .max(totalMax)
      .nullish()
      .transform((count) => count ?? 0),
  });
}
