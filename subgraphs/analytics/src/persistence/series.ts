import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What a series counts the sales of: one product; or all products of a seller, or of all sellers, in all
 * categories, or in some. A null is no restriction.
 */
export type SeriesOf =
  | { readonly productId: string }
  | { readonly sellerId: string | null; readonly categoryIds: readonly string[] | null };

/** The units sold on one local day, and whether the product was out of stock for more than half of it. */
export type DayOfSeries = {
  /** ISO 8601: "2026-11-29". */
  readonly day: string;
  readonly units: number;
  readonly outOfStock: boolean;
};

type Source = { readonly sql: string; readonly values: readonly string[] };

const inCategories = 'category_id in (select jsonb_array_elements_text(?::jsonb))';

/** The table that is grouped by what the series counts; only the entries have both seller and category. */
function sourceOf(of: SeriesOf): Source {
  if ('productId' in of) return { sql: 'product_day where product_id = ?', values: [of.productId] };
  const { sellerId, categoryIds } = of;
  const ids = JSON.stringify(categoryIds);
  if (sellerId === null && categoryIds === null) return { sql: 'shop_day', values: [] };
  if (sellerId === null) return { sql: `category_day where ${inCategories}`, values: [ids] };
  if (categoryIds === null) return { sql: 'seller_day where seller_id = ?', values: [sellerId] };
  const sql = `(select day, quantity as units from line_fact
    where seller_id = ? and ${inCategories} and sold and refund_id = '') entry`;
  return { sql, values: [sellerId, ids] };
}

/** The parts of each day in which no unit of a product could be sold, from one change of the stock to the next. */
const emptyDays = `select d.day from days d join (
    select at as begins, available,
      coalesce(lead(at) over (order by version), ?::timestamptz) as ends
    from stock_fact where product_id = ?
  ) s on s.available <= 0 and s.begins < d.ends and s.ends > d.begins
  group by d.day, d.begins, d.ends
  having sum(least(s.ends, d.ends) - greatest(s.begins, d.begins)) > (d.ends - d.begins) / 2`;

/** Reads one number for each day from the first sale to yesterday. The running day would look like a slump. */
export async function readSeries(
  em: EntityManager,
  of: SeriesOf,
  now: Date,
  zone: string,
): Promise<DayOfSeries[]> {
  const at = now.toISOString();
  const productId = 'productId' in of ? of.productId : '';
  const { sql, values } = sourceOf(of);
  return em.execute<DayOfSeries[]>(
    `with sold as (select day, sum(units)::int as units from ${sql} group by 1),
     days as (
       select day, day::timestamp at time zone zone as begins, (day + 1)::timestamp at time zone zone as ends
       from (select ?::text as zone) shop,
         lateral (select generate_series((select min(day) from sold where units > 0),
           (?::timestamptz at time zone zone)::date - 1, interval '1 day')::date as day) all_days
     ),
     empty as (${emptyDays})
     select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(units, 0) as units,
       d.day in (select day from empty) as "outOfStock"
     from days d left join sold using (day) order by d.day`,
    [...values, zone, at, at, productId],
  );
}
