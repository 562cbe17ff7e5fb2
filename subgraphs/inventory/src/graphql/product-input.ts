import { positiveMoneyInput } from '@souk/platform/money-input';
import { text } from '@souk/platform/validation';
import { z } from 'zod';

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
