import type { EntityManager } from '@mikro-orm/postgresql';
import type { Figures } from '../domain/figures.ts';
import { type Range, rangeRow, rangeValues } from './range.ts';
import { measureNames, measuresBy } from './rollups.ts';

/** What sales are restricted to; null is no restriction. */
export type SalesFilter = {
  readonly sellerId: string | null;
  readonly categoryId: string | null;
  readonly productId: string | null;
};

/** The figures of one period. */
export type Period = { readonly from: Date; readonly to: Date; readonly figures: Figures };

type Row = { readonly currency: string; readonly from: string; readonly to: string } & Readonly<
  Record<(typeof measureNames)[number], string>
>;

/** Reads the sales of each period of a range, without periods that have no figures. */
export async function salesBy(
  em: EntityManager,
  range: Range,
  filter: SalesFilter,
  zone: string,
): Promise<Period[]> {
  const isHour = range.by === 'HOUR';
  const key = isHour ? 'hour' : 'day';
  const conditions = conditionsOf(filter);
  const within = isHour ? 'hour >= begins and hour < ends' : 'day >= first_day and day < end_day';
  const table = tableFor(filter, isHour);
  const entries = `(select 1 as sign, line_fact.* from line_fact, range
    where ${[within, ...conditions.map(({ sql }) => sql)].join(' and ')}) entry`;
  const rows = table ?? `(${measuresBy([key, 'currency'], entries)}) found`;
  const own = table ? conditions.map(({ sql }) => sql) : [];
  const sums = measureNames.map((name) => `sum(${name}) as ${name}`);
  const begins = isHour ? 'hour' : 'date_trunc(unit, day::timestamp) at time zone zone';
  const found = await em.execute<Row[]>(
    `with range as (${rangeRow})
     select "from", currency, ${measureNames.join(', ')},
       case unit when 'hour' then "from" + interval '1 hour' else
         (("from" at time zone zone) + ('1 ' || unit)::interval) at time zone zone end as "to"
     from (
       select ${begins} as "from", currency, unit, zone, ${sums.join(', ')}
       from ${rows}, range where ${[within, ...own].join(' and ')} group by 1, 2, 3, 4
     ) period order by 1, 2`,
    [...rangeValues(range, zone), ...conditions.map(({ value }) => value)],
  );
  return found.map(periodOf);
}

/** The table that is grouped by what the filter names; null when only the entries have all of it. */
function tableFor({ sellerId, categoryId, productId }: SalesFilter, isHour: boolean) {
  if (categoryId !== null && (isHour || sellerId !== null || productId !== null)) return null;
  if (productId !== null) return isHour ? null : 'product_day';
  if (categoryId !== null) return 'category_day';
  const whose = sellerId === null ? 'shop' : 'seller';
  return isHour ? `${whose}_hour` : `${whose}_day`;
}

function conditionsOf({ sellerId, categoryId, productId }: SalesFilter) {
  const all = [
    { sql: 'seller_id = ?', value: sellerId },
    { sql: 'category_id = ?', value: categoryId },
    { sql: 'product_id = ?', value: productId },
  ];
  return all.flatMap(({ sql, value }) => (value === null ? [] : [{ sql, value }]));
}

function periodOf(row: Row): Period {
  const figures = {
    currency: row.currency,
    orders: Number(row.orders),
    soldOrders: Number(row.sold_orders),
    cancelledOrders: Number(row.cancelled_orders),
    failedOrders: Number(row.failed_orders),
    units: Number(row.units),
    gross: Number(row.gross),
    returnedUnits: Number(row.returned_units),
    refunded: Number(row.refunded),
    refundedOfSales: Number(row.refunded_of_sales),
  };
  return { from: new Date(row.from), to: new Date(row.to), figures };
}

/** What was sold of a product. */
export type ProductSold = {
  readonly productId: string;
  readonly units: number;
  readonly gross: number;
  readonly currency: string;
};

/** Reads the products with the most units sold, then by their ids. */
export async function productsSold(
  em: EntityManager,
  range: Range,
  sellerId: string | null,
  first: number,
  zone: string,
): Promise<ProductSold[]> {
  const ofSeller = sellerId === null ? '' : 'and seller_id = ?';
  const rows = await em.execute<Record<keyof ProductSold, string>[]>(
    `with range as (${rangeRow})
     select product_id as "productId", currency, sum(units) as units, sum(gross) as gross
     from product_day, range where day >= first_day and day < end_day ${ofSeller}
     group by 1, 2 having sum(units) > 0 order by 3 desc, 1, 2 limit ?`,
    [...rangeValues(range, zone), ...(sellerId === null ? [] : [sellerId]), first],
  );
  return rows.map(({ productId, currency, units, gross }) => {
    return { productId, currency, units: Number(units), gross: Number(gross) };
  });
}

/** Counts the customers with a sale in a range of days, and those of them whose first one it was. */
export async function countCustomers(
  em: EntityManager,
  range: Range,
  sellerId: string | null,
  zone: string,
): Promise<{ readonly active: number; readonly new: number }> {
  const ofSeller = sellerId === null ? '' : 'and l.seller_id = ?';
  const [row] = await em.execute<{ active: string; new: string }[]>(
    `with range as (${rangeRow})
     select count(*) as active, count(*) filter (where c.first_at >= begins) as new
     from range, (
       select distinct l.buyer_id from line_fact l, range
       where l.day >= first_day and l.day < end_day and l.sold and l.refund_id = '' ${ofSeller}
     ) active
     join customer c on c.customer_id = active.buyer_id and c.seller_id = ?`,
    [...rangeValues(range, zone), ...(sellerId === null ? [] : [sellerId]), sellerId ?? ''],
  );
  return { active: Number(row?.active), new: Number(row?.new) };
}

/** Who sold a product last; null for one that was never sold. */
export async function sellerOf(em: EntityManager, productId: string): Promise<string | null> {
  const [last] = await em.execute<{ seller_id: string }[]>(
    'select seller_id from product_day where product_id = ? and units > 0 order by day desc limit 1',
    [productId],
  );
  return last?.seller_id ?? null;
}
