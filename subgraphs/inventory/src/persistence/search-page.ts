import { categoryId, conditionsOn, type ListConditions } from './list-conditions.ts';
import { after, allOf, listOrders, type Sql, sorted, sortedValue, timeText } from './list-order.ts';
import { columns, countMax, type ListPage } from './listings-page.ts';

/** Where a page of the best matches begins. */
export type RankPosition = {
  readonly rank: number;
  readonly createdAt: string;
  readonly id: string;
};

/** A code is found by its beginning, from two characters on. */
const beginning = `case when length(fold_text(?::text)) >= 2 then fold_text(?::text) end`;

/** What finds matches. `probe_names` reads fewer blocks, and knows neither ranks nor times. */
type Probe = 'probe_search' | 'probe_names';

/**
 * The products that match a text, at most `most` of them: `hits` are all of them, `kept` those that meet the
 * conditions as well.
 */
export function hits(
  text: string,
  conditions: ListConditions,
  most: number,
  probe: Probe = 'probe_search',
): Sql {
  const [id, categoryValues] = categoryId(conditions.category);
  const inCategory: Sql[] = conditions.category
    ? [[`${id} = any (category_ids)`, categoryValues]]
    : [];
  const [where, values] = allOf([...inCategory, ...conditionsOn(columns, conditions)]);
  return [
    `with hits as materialized (
       select * from ${probe}(search_query(?::text), ${beginning}, ?)
     ), kept as materialized (select * from hits where ${where})`,
    [text, text, text, most, ...values],
  ];
}

/** Reads the first entries of the products that match, and how many match: at most `probed` are read. */
export function searchPage(
  text: string,
  conditions: ListConditions,
  { order, position, most }: ListPage,
  probed: number,
): Sql {
  const probe = order === 'NAME' ? 'probe_names' : 'probe_search';
  const [found, values] = hits(text, conditions, probed, probe);
  const [where, positions] = after(order, columns, position);
  const value = sortedValue(order, columns);
  return [
    `${found} select (select count(*)::int from hits) as found, coalesce((
       select jsonb_agg(page) from (
         select product_id as id, ${value} as value from kept where ${where}
         ${sorted(order, columns)} limit ?
       ) page
     ), '[]') as entries`,
    [...values, ...positions, most],
  ];
}

/** As searchPage, the best matches first. */
export function rankedPage(
  text: string,
  conditions: ListConditions,
  { position, most }: { readonly position: RankPosition | null; readonly most: number },
  probed: number,
): Sql {
  const [found, values] = hits(text, conditions, probed);
  const where = position ? '(rank, created_at, product_id) < (?::real, ?::timestamptz, ?)' : 'true';
  const positions = position ? [position.rank, position.createdAt, position.id] : [];
  return [
    `${found} select (select count(*)::int from hits) as found, coalesce((
       select jsonb_agg(page) from (
         select product_id as id, ${timeText('created_at')} as value, rank from kept where ${where}
         order by rank desc, created_at desc, product_id desc limit ?
       ) page
     ), '[]') as entries`,
    [...values, ...positions, most],
  ];
}

/** Walks the index of an order: for a text that many products match. */
export function searchWalk(
  text: string,
  conditions: ListConditions,
  { order, position, most }: ListPage,
): Sql {
  const { sellerId, available, priceMin, priceMax, category } = conditions;
  const [id, values] = category ? categoryId(category) : ['null::int', []];
  const begin = position ?? start(order);
  const value = sortedValue(order, columns);
  return [
    `select product_id as id, to_jsonb(${value}) as value from walk_${order.toLowerCase()}(
       search_query(?::text), ${beginning}, ?::jsonb || jsonb_build_object('category', ${id}),
       ?::${listOrders[order].type}, ?, ?)`,
    [
      ...[text, text, text, JSON.stringify({ sellerId, available, priceMin, priceMax })],
      ...[...values, begin.value, begin.id, most],
    ],
  ];
}

/** A position before all entries. */
function start(order: ListPage['order']) {
  const { type, direction } = listOrders[order];
  if (type === 'timestamptz') return { value: 'infinity', id: '' };
  return { value: direction === 'asc' ? -1 : Number.MAX_SAFE_INTEGER, id: '' };
}

/** Counts the products that match: `found` up to one more than `countMax`, `kept` of those. */
export function searchCount(text: string, conditions: ListConditions): Sql {
  const [found, values] = hits(text, conditions, countMax + 1);
  return [
    `${found} select (select count(*)::int from hits) as found,
       (select count(*)::int from kept) as kept`,
    values,
  ];
}

/** Bounds what a suggestion reads: clients ask with each character. */
const suggestionProbe = 200;

/** Reads the names of the best matches, each once. */
export function suggestedNames(text: string, most: number): Sql {
  const [found, values] = hits(text, {}, suggestionProbe);
  return [
    `${found} select name from kept group by name order by max(rank) desc, name limit ?`,
    [...values, most],
  ];
}
