import type { ListColumns, Sql } from './list-order.ts';

/** A category by its id, or by a text whose slug is that of the category. */
export type CategoryRef = { readonly id: number } | { readonly named: string };

/** What the products of a list have in common. What is left out is not checked. */
export type ListConditions = {
  readonly category?: CategoryRef | undefined;
  readonly sellerId?: string | undefined;
  /** True: at least one unit can be bought. */
  readonly available?: boolean | undefined;
  /** In minor units, included. */
  readonly priceMin?: number | undefined;
  readonly priceMax?: number | undefined;
};

/** The id of a category; -1, which no category has, for an unknown one; 0, which has all products, for none. */
export function categoryId(category: CategoryRef | undefined): Sql {
  if (!category) return ['0', []];
  if ('id' in category) return ['?::int', [category.id]];
  const found = 'select id from categories where slug = slug_of(fold_text(?::text))';
  return [`coalesce((${found}), -1)`, [category.named]];
}

/** The conditions but the category, on the columns of a source. */
export function conditionsOn(columns: ListColumns, conditions: ListConditions): Sql[] {
  const { sellerId, available, priceMin, priceMax } = conditions;
  const all: Sql[] = [];
  if (sellerId !== undefined) all.push([`${columns.sellerId} = ?`, [sellerId]]);
  // Not a parameter: the planner chooses a partial index by it.
  if (available === true) all.push([columns.available, []]);
  if (available === false) all.push([`not (${columns.available})`, []]);
  if (priceMin !== undefined) all.push([`${columns.price} >= ?`, [priceMin]]);
  if (priceMax !== undefined) all.push([`${columns.price} <= ?`, [priceMax]]);
  return all;
}
