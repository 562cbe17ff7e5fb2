import type { EntityManager } from '@mikro-orm/postgresql';
import type { Entry } from '../domain/entries.ts';
import { addTo, rollups } from './rollups.ts';

const columns = `order_id, line, refund_id, at, day, hour, buyer_id, seller_id, category_id,
  product_id, currency, sold, cancelled, failed, quantity, amount, refunded`;

/**
 * The entries of a JSON array as rows. A day is that of the clocks of the shop. An hour is an instant: when
 * the clocks are set back, the hour that they show twice is two hours.
 */
const entryRows = `select "orderId" as order_id, line, "refundId" as refund_id, at,
    (at at time zone zone)::date as day, date_trunc('hour', at, zone) as hour,
    "buyerId" as buyer_id, "sellerId" as seller_id, "categoryId" as category_id,
    "productId" as product_id, currency, sold, cancelled, failed, quantity, amount, refunded
  from (select ?::text as zone) shop, jsonb_to_recordset(?::jsonb) as e ("orderId" text, line int,
    "refundId" text, at timestamptz, "buyerId" text, "sellerId" text, "categoryId" text,
    "productId" text, currency text, sold boolean, cancelled boolean, failed boolean, quantity int,
    amount bigint, refunded bigint)`;

const ofOrders = 'order_id in (select jsonb_array_elements_text(?::jsonb))';

const updated = columns.split(',').map((name) => `${name.trim()} = excluded.${name.trim()}`);

/**
 * Replaces the entries of orders, and adds the difference to all tables of figures: one statement, so all of
 * it reads the former entries. An entry that stays is updated, as one statement cannot delete and insert a row.
 */
const replacing = `with given as (${entryRows}),
  former as (select ${columns} from line_fact where ${ofOrders}),
  signed as (select 1 as sign, given.* from given union all select -1, former.* from former),
  ${rollups.map((rollup) => `added_to_${rollup.table} as (${addTo(rollup, 'signed')})`).join(', ')},
  gone as (
    delete from line_fact l using former
    where (l.order_id, l.line, l.refund_id) = (former.order_id, former.line, former.refund_id)
      and not exists (select from given
        where (given.order_id, given.line, given.refund_id) = (l.order_id, l.line, l.refund_id))
  )
  insert into line_fact (${columns}) select ${columns} from given
  on conflict (order_id, line, refund_id) do update set ${updated.join(', ')}`;

/**
 * Replaces the entries of orders, whose facts are locked, and adds the difference to all figures: what
 * the orders contribute now, less what they contributed before.
 */
export async function replaceEntries(
  em: EntityManager,
  orderIds: readonly string[],
  entries: readonly Entry[],
  zone: string,
): Promise<void> {
  const ids = JSON.stringify(orderIds);
  await em.execute(replacing, [zone, JSON.stringify(entries), ids]);
  // Only customers with a confirmed order are counted.
  if (entries.some(({ sold }) => sold)) await recountCustomers(em, ids);
}

/**
 * Counts the orders of the buyers of these orders anew: the first order of a buyer is a minimum, which
 * cannot be added to. The rows are locked in the order of their keys before the facts are read, so that two
 * transactions for one buyer see each other's orders. The facts are read buyer by buyer: joined, the planner
 * reads all facts.
 */
async function recountCustomers(em: EntityManager, ids: string): Promise<void> {
  const touched = `select distinct seller_id, buyer_id from line_fact
    where sold and ${ofOrders} union select '', buyer_id from line_fact where sold and ${ofOrders}`;
  await em.execute(
    `insert into customer (seller_id, customer_id)
     select seller_id, buyer_id from (${touched}) touched order by 1, 2
     on conflict (seller_id, customer_id) do update set customer_id = excluded.customer_id`,
    [ids, ids],
  );
  await em.execute(
    `update customer c set first_at = found.first_at, orders = found.orders
     from (${touched}) t, lateral (
       select min(l.at) as first_at, count(distinct l.order_id) as orders from line_fact l
       where l.buyer_id = t.buyer_id and l.sold and l.refund_id = ''
         and (t.seller_id = '' or l.seller_id = t.seller_id)
     ) found
     where c.seller_id = t.seller_id and c.customer_id = t.buyer_id`,
    [ids, ids],
  );
}
