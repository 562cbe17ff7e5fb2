import type { ProductStatus } from '../domain/product-status.ts';
import { categoryId, conditionsOn, type ListConditions } from './list-conditions.ts';
import { after, allOf, type ListColumns, type Sql, sorted, sortedValue } from './list-order.ts';
import { countMax, type ListPage } from './listings-page.ts';

/** The products of a list that is not only of what is on sale. */
export type ManagedConditions = ListConditions & {
  readonly ids?: readonly string[] | undefined;
  readonly statuses?: readonly ProductStatus[] | undefined;
  /** A part of name, description or SKU, whatever the case and the accents. */
  readonly containing?: string | undefined;
  /** Products of this seller match whatever their status is; null: all products do. */
  readonly visibleTo: {
    readonly sellerId: string;
    readonly others: readonly ProductStatus[];
  } | null;
};

const columns: ListColumns = {
  id: 'p.id',
  sellerId: 'p.seller_id',
  available: 's.total_quantity > s.reserved_quantity',
  price: 'p.price_minor_units',
  createdAt: 'p.created_at',
  name: 'p.name',
  units: '(s.total_quantity - s.reserved_quantity)',
};

const source = 'products p join stocks s on s.product_id = p.id';

/** Reads products of any status in an order. */
export function managedPage(
  conditions: ManagedConditions,
  { order, position, most }: ListPage,
): Sql {
  const [where, values] = allOf([...matching(conditions), after(order, columns, position)]);
  const value = sortedValue(order, columns);
  return [
    `select p.id, to_jsonb(${value}) as value from ${source}
     where ${where} ${sorted(order, columns)} limit ?`,
    [...values, most],
  ];
}

/** Counts products of any status, up to one more than `countMax`. */
export function managedCount(conditions: ManagedConditions): Sql {
  const [where, values] = allOf(matching(conditions));
  const counted = `select from ${source} where ${where} limit ${countMax + 1}`;
  return [`select count(*)::int as found from (${counted}) counted`, values];
}

function matching(conditions: ManagedConditions): Sql[] {
  const { ids, statuses, containing, visibleTo, category } = conditions;
  const all = conditionsOn(columns, conditions);
  if (ids) all.push(['p.id = any (?::text[])', [textArray(ids)]]);
  if (statuses) all.push(['p.status = any (?::text[])', [textArray(statuses)]]);
  if (visibleTo) {
    const { sellerId, others } = visibleTo;
    all.push([`p.seller_id = ? or p.status = any (?::text[])`, [sellerId, textArray(others)]]);
  }
  if (containing) {
    all.push([`strpos(p.folded_text, nullif(fold_text(?::text), '')) > 0`, [containing]]);
  }
  if (category) {
    const [id, values] = categoryId(category);
    all.push([
      `exists (select from unnest(p.folded_texts) word join categories c on c.slug = slug_of(word)
        where ${id} = any (category_path(c.id)))`,
      values,
    ]);
  }
  return all;
}

/** An array as PostgreSQL reads it: each text in quotes. */
function textArray(texts: readonly string[]): string {
  return `{${texts.map((text) => JSON.stringify(text)).join()}}`;
}
