import { type FilterQuery, raw } from '@mikro-orm/postgresql';
import type { Product } from '../domain/product.ts';

/** Products with at least one available unit, or those without. */
export function inStock(available: boolean): FilterQuery<Product> {
  const some = raw(
    (product) => `exists (
      select from stocks
      where product_id = ${product}.id and total_quantity > reserved_quantity
    )`,
  );
  return { [some]: available } as FilterQuery<Product>;
}
