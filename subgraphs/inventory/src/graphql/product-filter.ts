import type { FilterQuery } from '@mikro-orm/postgresql';
import { containing, including } from '@souk/platform/database/folded-text';
import { moneyInput } from '@souk/platform/graphql/money-input';
import { id, text } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { Product } from '../domain/product.ts';
import { inStock } from '../persistence/in-stock.ts';

/** Bounds of a ProductFilter of the schema. */
export function filterIn(currency: string) {
  const money = moneyInput(currency).nullish();
  return z.object({
    search: text(100).nullish(),
    category: text(50).nullish(),
    sellerId: id.nullish(),
    inStock: z.boolean().nullish(),
    priceMin: money,
    priceMax: money,
  });
}

/** The conditions that a matching product meets. */
export function conditionsOf(filter: z.infer<ReturnType<typeof filterIn>>): FilterQuery<Product>[] {
  const { search, category, sellerId, priceMin, priceMax } = filter;
  const conditions: FilterQuery<Product>[] = [];
  if (search) conditions.push(containing(search));
  if (category) conditions.push(including(category));
  if (sellerId) conditions.push({ sellerId });
  if (typeof filter.inStock === 'boolean') conditions.push(inStock(filter.inStock));
  if (priceMin) conditions.push({ price: { minorUnits: { $gte: priceMin.minorUnits } } });
  if (priceMax) conditions.push({ price: { minorUnits: { $lte: priceMax.minorUnits } } });
  return conditions;
}
