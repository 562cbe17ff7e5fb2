import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'analytics';
const invariant = 'the figures of analytics are the sums over its facts';

type Table = { readonly table: string; readonly keys: readonly string[] };

const tables: readonly Table[] = [
  { table: 'seller_day', keys: ['seller_id', 'day', 'currency'] },
  { table: 'shop_day', keys: ['day', 'currency'] },
  { table: 'shop_hour', keys: ['hour', 'currency'] },
  { table: 'seller_hour', keys: ['seller_id', 'hour', 'currency'] },
  { table: 'product_day', keys: ['seller_id', 'day', 'product_id', 'currency'] },
  { table: 'category_day', keys: ['category_id', 'day', 'currency'] },
];

const measures = `orders, sold_orders, cancelled_orders, failed_orders, units, gross, returned_units,
  refunded, refunded_of_sales`;

/** Compares a table with its sums in both directions. A row of zeros is none. */
function figuresOf({ table, keys }: Table): Check {
  const by = keys.join(', ');
  const columns = `${by}, ${measures}`;
  const stored = `select ${columns} from ${table} where (${measures}) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)`;
  const sums = `select ${by}, count(distinct order_id) filter (where refund_id = '') as orders,
      count(distinct order_id) filter (where refund_id = '' and sold) as sold_orders,
      count(distinct order_id) filter (where refund_id = '' and cancelled) as cancelled_orders,
      count(distinct order_id) filter (where refund_id = '' and failed) as failed_orders,
      coalesce(sum(quantity) filter (where refund_id = '' and sold), 0)::bigint as units,
      coalesce(sum(amount) filter (where refund_id = '' and sold), 0)::bigint as gross,
      coalesce(sum(quantity) filter (where refund_id <> ''), 0)::bigint as returned_units,
      coalesce(sum(amount) filter (where refund_id <> ''), 0)::bigint as refunded,
      sum(refunded)::bigint as refunded_of_sales
    from line_fact group by ${by}`;
  return sqlCheck({
    invariant,
    database,
    row: { table },
    what: 'the figures are not the sums over the facts',
    sql: (only) => `
      select distinct concat_ws(' ', ${by}) as key, concat_ws(' ', ${by}) as figures from (
        (${stored} except (${sums})) union all ((${sums}) except ${stored})
      ) differing where ${only(`concat_ws(' ', ${by})`)}`,
  });
}

const customers = sqlCheck({
  invariant,
  database,
  what: 'the orders of a customer are not those of the facts',
  sql: (only) => `
    select coalesce(c.customer_id, f.buyer_id) as key, coalesce(c.customer_id, f.buyer_id) as customer,
      coalesce(c.seller_id, f.owner) as seller, c.orders, f.orders as "ordersOfFacts"
    from (select * from customer where orders > 0) c
    full join (
      select owner, buyer_id, min(at) as first_at, count(distinct order_id) as orders
      from line_fact, lateral (select '' as owner union select seller_id) owners
      where sold and refund_id = '' group by 1, 2
    ) f on f.owner = c.seller_id and f.buyer_id = c.customer_id
    where (c.orders, c.first_at) is distinct from (f.orders, f.first_at)
      and ${only('coalesce(c.customer_id, f.buyer_id)')}`,
});

const entries = sqlCheck({
  invariant: 'the entries of analytics are those of its orders',
  database,
  what: 'the entries do not fit the order',
  sql: (only) => `
    select coalesce(o.order_id, l.order_id) as key, coalesce(o.order_id, l.order_id) as "orderId",
      coalesce(o.line, l.line) as line
    from (
      select order_id, ord::int - 1 as line, line ->> 'productId' as product_id,
        (line ->> 'quantity')::int as quantity,
        (line ->> 'quantity')::bigint * (line ->> 'price')::bigint as amount, buyer_id, currency,
        placed_at as at, confirmed_at is not null as sold, cancelled_at is not null as cancelled,
        failed_at is not null as failed
      from order_fact, jsonb_array_elements(lines) with ordinality as item (line, ord)
    ) o
    full join (
      select f.*, coalesce(r.sum, 0) as given_back from line_fact f left join (
        select order_id, line, sum(amount) as sum from line_fact where refund_id <> '' group by 1, 2
      ) r using (order_id, line) where refund_id = ''
    ) l on l.order_id = o.order_id and l.line = o.line
    where ((o.product_id, o.quantity, o.amount, o.buyer_id, o.currency, o.at, o.sold, o.cancelled, o.failed)
      is distinct from
        (l.product_id, l.quantity, l.amount, l.buyer_id, l.currency, l.at, l.sold, l.cancelled, l.failed)
      or l.refunded <> l.given_back or l.sold and l.cancelled and l.refunded <> l.amount)
      and ${only('coalesce(o.order_id, l.order_id)')}`,
});

const reports = sqlCheck({
  invariant: 'a report is what its job has stored',
  database,
  what: 'the report has another hash',
  sql: (only) => `
    select id::text as key, id as job, kind, slot from job_run
    where state = 'DONE' and sha256 <> encode(sha256(convert_to(result::text, 'UTF8')), 'hex')
      and ${only('id', 'uuid')}`,
});

/** Checks of the figures of analytics: computed again from the facts, and the facts from the orders. */
export const figures: readonly Check[] = [...tables.map(figuresOf), customers, entries, reports];
