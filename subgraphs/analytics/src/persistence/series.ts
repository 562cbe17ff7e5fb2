import type { EntityManager } from '@mikro-orm/postgresql';

/** What a series counts the sales of. */
export type SeriesScope = 'PRODUCT' | 'SELLER' | 'CATEGORY' | 'SHOP';

/** The units sold on one local day, and whether the product was out of stock for more than half of it. */
export type DayOfSeries = {
  /** ISO 8601: "2026-11-29". */
  readonly day: string;
  readonly units: number;
  readonly outOfStock: boolean;
};

const sources: Readonly<Record<SeriesScope, string>> = {
  PRODUCT: 'product_day where product_id = ?',
  SELLER: 'seller_day where seller_id = ?',
  CATEGORY: 'category_day where category_id = ?',
  SHOP: "shop_day where ? = ''",
};

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
  scope: SeriesScope,
  id: string,
  now: Date,
  zone: string,
): Promise<DayOfSeries[]> {
  const at = now.toISOString();
  const productId = scope === 'PRODUCT' ? id : '';
  return em.execute<DayOfSeries[]>(
    `with sold as (select day, sum(units)::int as units from ${sources[scope]} group by 1),
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
    [id, zone, at, at, productId],
  );
}
