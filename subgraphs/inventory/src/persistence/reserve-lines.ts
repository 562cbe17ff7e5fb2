import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProductStatus } from '../domain/product-status.ts';
import type { Line, Origin, RefusalCode, RefusedReservation } from '../domain/reservation.ts';
import { type ChangedStock, changedStock } from './stock.schema.ts';

export type NewReservation = {
  readonly id: string;
  readonly orderId: string;
  readonly origin: Origin;
  /** Distinguishes POS sales with the same order id; null for all other reservations. */
  readonly messageId: string | null;
  readonly buyerId: string | null;
  /** One line for each product. */
  readonly lines: readonly Line[];
  /** Products in any other status are unknown. */
  readonly sold: readonly ProductStatus[];
};

type Outcome = {
  readonly refused: RefusedReservation | null;
  readonly stocks: readonly ChangedStock[];
};

/**
 * Reserves all lines or none, and stores the reservation or its refusal. The goods of a POS sale leave
 * at once. Returns null, and changes nothing, when the order has a reservation or a refusal already.
 */
export async function reserveLines(
  em: EntityManager,
  reservation: NewReservation,
  at: Date,
): Promise<Outcome | null> {
  const [outcome] = await em.execute<Outcome[]>(statement, [
    JSON.stringify({ ...reservation, at }),
  ]);
  return outcome ?? null;
}

const code = (refusal: RefusalCode) => `'${refusal}'`;

// `locked` waits for concurrent changes of a stock and sees their result. All transactions lock
// stocks in the order of products, so that they never wait for one another in a circle.
const statement = `-- UNKNOWN_PRODUCT: each product is on sale. PRICE_CHANGED: each at the price that its buyer pays.
-- OUT_OF_STOCK: enough units are available.
-- Once: an order has one reservation of each origin, a POS sale one for each message.
with asked as (
  select * from jsonb_to_record(?::jsonb) as asked (id uuid, "orderId" text, origin text,
    "messageId" text, "buyerId" text, lines jsonb, sold text[], at timestamptz)
), wanted as (
  select line.*, sold
  from asked, jsonb_to_recordset(lines) as line ("productId" text, quantity bigint, price bigint)
), locked as (
  select product_id, seller_id, quantity, price,
    total_quantity - reserved_quantity >= quantity as enough,
    coalesce(price, price_minor_units) = price_minor_units as same_price
  from wanted
  join stocks on product_id = "productId"
  join products on products.id = product_id and status = any (sold)
  order by product_id
  for no key update of stocks
), verdict as (
  select
    array_remove(array_agg(distinct seller_id), null) as seller_ids,
    jsonb_agg("productId") filter (where enough is null) as unknown,
    jsonb_agg("productId") filter (where not same_price) as repriced,
    jsonb_agg("productId") filter (where not enough) as short
  from wanted left join locked on product_id = "productId"
), answer as (
  select seller_ids, case
    when unknown is not null
      then jsonb_build_object('code', ${code('UNKNOWN_PRODUCT')}, 'productIds', unknown)
    when repriced is not null
      then jsonb_build_object('code', ${code('PRICE_CHANGED')}, 'productIds', repriced)
    when short is not null
      then jsonb_build_object('code', ${code('OUT_OF_STOCK')}, 'productIds', short)
  end as refused
  from verdict
), written as (
  insert into reservations (id, order_id, origin, message_id, buyer_id, seller_ids, status, refused,
    created_at, updated_at)
  select id, "orderId", origin, "messageId", "buyerId", seller_ids,
    case when refused is not null then 'RELEASED' when origin = 'SALE' then 'SHIPPED' else 'HELD' end,
    refused, at, at
  from asked, answer
  on conflict do nothing
  returning *
), lines as (
  insert into reservation_lines (reservation_id, product_id, seller_id, quantity, price, shipped)
  select id, product_id, seller_id, quantity, price,
    case status when 'SHIPPED' then quantity else 0 end
  from written, locked
  where refused is null
), changed as (
  update stocks set
    total_quantity = total_quantity - case status when 'SHIPPED' then quantity else 0 end,
    reserved_quantity = reserved_quantity + case status when 'HELD' then quantity else 0 end,
    version = version + 1, updated_at = created_at
  from written, locked
  where stocks.product_id = locked.product_id and refused is null
  returning ${changedStock}
)
select refused, coalesce((select jsonb_agg(changed) from changed), '[]') as stocks from written`;
