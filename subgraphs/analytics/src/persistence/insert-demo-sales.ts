import type { EntityManager } from '@mikro-orm/postgresql';

/** A product of a demo shop. */
export type DemoProduct = {
  readonly productId: string;
  readonly sellerId: string;
  /** Empty without a category. */
  readonly categoryId: string;
  /** In minor units. */
  readonly price: number;
  readonly currency: string;
};

/** A number from 0 to 1 that looks random, and is the same for the same keys. */
const random = (keys: string) =>
  `(('x' || left(md5(concat_ws(' ', ${keys})), 7))::bit(28)::int / 268435456.0)`;

/**
 * How products sell, by their position: one in sixty fourteen units a day, one in ten one every other day, all
 * others one in a few weeks. `slots` is the most orders of a day, `chance` that of each of them.
 */
const products = `select p.*, 0.01 + 0.05 * ${random('n')} as slow,
    n % 60 = 1 as is_best, n % 10 = 6 as is_regular
  from rows from (jsonb_to_recordset(?::jsonb) as ("productId" text, "sellerId" text, "categoryId" text,
    price bigint, currency text)) with ordinality as p (product_id, seller_id, category_id, price, currency, n)`;

/** Lines of orders: more at the end of a week, and half as many again at the end of the year. */
const lines = `select p.*, day, ${random("day, p.n, slot, 'sort'")} as sort,
    1 + floor(${random("day, p.n, slot, 'quantity'")} * case when is_best then 3 else 1.3 end)::int as quantity
  from product p, shop, generate_series(1, 365) as age,
    lateral (select today - age as day) d,
    lateral generate_series(1, case when is_best then 12 when is_regular then 2 else 1 end) as slot
  where ${random('day, p.n, slot')} < case when is_best then 0.6 when is_regular then 0.2 else slow end
    * (array[0.8, 0.85, 0.9, 1, 1.15, 1.3, 1])[extract(isodow from day)::int]
    * (1.2 - 0.4 * age / 365)`;

/** Inserts the orders: of one or two lines, between nine in the morning and ten in the evening, a few cancelled. */
const insertOrders = `with shop as (
    select zone, (now at time zone zone)::date as today
    from (select ?::text as zone, ?::timestamptz as now) given
  ), product as (${products}), line as (${lines}
  ), numbered as (
    select *, floor((row_number() over (partition by day order by sort, n) - 1) / 1.7)::int as number
    from line
  ), placed as (
    select day, number, (day::timestamp + interval '9 hours'
        + ${random("day, number, 'time'")} * interval '13 hours') at time zone zone as at,
      min(currency) as currency, jsonb_agg(jsonb_build_object('productId', product_id, 'sellerId', seller_id,
        'categoryId', category_id, 'quantity', quantity, 'price', price) order by sort, n) as lines
    from numbered, shop group by day, number, zone
  )
  insert into order_fact (order_id, buyer_id, currency, placed_at, lines, confirmed_at, cancelled_at)
  select concat('demo-', day, '-', number),
    concat('demo-buyer-', floor(600 * ${random("day, number, 'buyer'")} ^ 2)), currency,
    at, lines, at + interval '1 minute',
    case when ${random("day, number, 'cancelled'")} < 0.02 then at + interval '20 minutes' end
  from placed order by 1`;

/** The entries of these orders, as `entriesOf` derives them: a cancelled order gives all of its lines back. */
const insertEntries = `insert into line_fact (order_id, line, refund_id, at, day, hour, buyer_id, seller_id,
    category_id, product_id, currency, sold, cancelled, failed, quantity, amount, refunded)
  select order_id, ord - 1, refund_id, at, (at at time zone zone)::date, date_trunc('hour', at, zone),
    buyer_id, line ->> 'sellerId', line ->> 'categoryId', line ->> 'productId', currency, true,
    cancelled_at is not null, false, quantity, quantity * (line ->> 'price')::bigint,
    case when refund_id = '' and cancelled_at is not null
      then quantity * (line ->> 'price')::bigint else 0 end
  from (select ?::text as zone) shop, order_fact,
    jsonb_array_elements(lines) with ordinality as item (line, ord),
    lateral (select (line ->> 'quantity')::int as quantity) units,
    lateral (select '' as refund_id, placed_at as at
      union all select 'order-cancelled', cancelled_at where cancelled_at is not null) entry
  where demo`;

/** Whether the shop has a past of demo sales. */
export async function hasDemoSales(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ found: boolean }[]>(
    'select exists (select from order_fact where demo) as found',
  );
  return row?.found === true;
}

/**
 * Inserts orders of the 365 local days before that of `now`, with their entries, and returns how many. They look
 * random, and are the same for the same products and day. The figures are not changed.
 */
export async function insertDemoSales(
  em: EntityManager,
  sold: readonly DemoProduct[],
  now: Date,
  zone: string,
): Promise<number> {
  await em.execute(insertOrders, [zone, now.toISOString(), JSON.stringify(sold)]);
  await em.execute(insertEntries, [zone]);
  const [row] = await em.execute<{ orders: number }[]>(
    'select count(*)::int as orders from order_fact where demo',
  );
  return row?.orders ?? 0;
}
