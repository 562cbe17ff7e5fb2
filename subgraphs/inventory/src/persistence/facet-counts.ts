import type { ListConditions } from './list-conditions.ts';
import { allOf, type Sql } from './list-order.ts';
import { countMax, matching } from './listings-page.ts';
import { hits } from './search-page.ts';

/** The counts of one set of products, at most `countMax` and one of them. */
export type FacetCounts = {
  readonly counted: number;
  readonly available: number;
  readonly categories: readonly { readonly id: number; readonly count: number }[];
  readonly sellers: readonly { readonly id: string; readonly count: number }[];
  /** In minor units, both bounds included. */
  readonly prices: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
  }[];
};

const categoriesMax = 50;
const sellersMax = 20;
const priceRanges = 5;

// Equal prices have one percent_rank, so no two ranges share a price.
const counts = `select count(*)::int as counted,
    count(*) filter (where available)::int as available,
    (select coalesce(jsonb_agg(facet), '[]') from (
      select id, count(*)::int as count from counted, unnest(category_ids) as id
      group by id order by count desc, id limit ${categoriesMax}
    ) facet) as categories,
    (select coalesce(jsonb_agg(facet), '[]') from (
      select seller_id as id, count(*)::int as count from counted
      group by seller_id order by count desc, seller_id limit ${sellersMax}
    ) facet) as sellers,
    (select coalesce(jsonb_agg(facet), '[]') from (
      select min(price) as "from", max(price) as "to", count(*)::int as count from (
        select price, least(floor(percent_rank() over (order by price) * ${priceRanges}),
          ${priceRanges - 1}) as part from counted
      ) parted group by part order by part
    ) facet) as prices
  from counted`;

/** Counts the products on sale that meet the conditions, and match the text if there is one. */
export function facetCounts(conditions: ListConditions, text: string | null): Sql {
  const columns = 'seller_id, available, price, category_ids';
  if (text) {
    const [found, values] = hits(text, conditions, countMax + 1);
    return [`${found}, counted as materialized (select ${columns} from kept) ${counts}`, values];
  }
  const [where, values] = allOf(matching(conditions));
  return [
    `with counted as materialized (
       select ${columns} from listings where ${where} limit ${countMax + 1}
     ) ${counts}`,
    values,
  ];
}
