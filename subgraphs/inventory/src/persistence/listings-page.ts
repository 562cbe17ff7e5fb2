import { categoryId, conditionsOn, type ListConditions } from './list-conditions.ts';
import {
  after,
  allOf,
  type ListColumns,
  type ListOrder,
  type ListPosition,
  type Sql,
  sorted,
  sortedValue,
} from './list-order.ts';

/** How many entries are counted: a page shows no more, and more would cost more. */
export const countMax = 1_000;

/** A page of a list: the entries after a position, at most as many as `most`. */
export type ListPage = {
  readonly order: ListOrder;
  readonly position: ListPosition | null;
  readonly most: number;
};

/** The columns of `listings`, and of `search_entries`. */
export const columns: ListColumns = {
  id: 'product_id',
  sellerId: 'seller_id',
  available: 'available',
  price: 'price',
  createdAt: 'created_at',
  name: 'name',
  units: '0',
};

/** Reads products on sale in an order, from an index alone. */
export function listingsPage(conditions: ListConditions, { order, position, most }: ListPage): Sql {
  const [where, values] = allOf([...matching(conditions), after(order, columns, position)]);
  const value = sortedValue(order, columns);
  return [
    `select product_id as id, to_jsonb(${value}) as value from listings
     where ${where} ${sorted(order, columns)} limit ?`,
    [...values, most],
  ];
}

/** Counts products on sale, up to one more than `countMax`. */
export function listingsCount(conditions: ListConditions): Sql {
  const [where, values] = allOf(matching(conditions));
  const counted = `select from listings where ${where} limit ${countMax + 1}`;
  return [`select count(*)::int as found from (${counted}) counted`, values];
}

/** Products on sale that meet the conditions: a row for each of them. */
export function matching(conditions: ListConditions): Sql[] {
  const [id, values] = categoryId(conditions.category);
  return [[`category_id = ${id}`, values], ...conditionsOn(columns, conditions)];
}
