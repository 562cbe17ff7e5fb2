import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProductStatus } from '../domain/product-status.ts';
import type { Line, Origin, Refused } from '../domain/reservation.ts';
import { type ChangedStock, changedStock } from './changed-stock.ts';

/** A reservation that somebody wants. */
export type Wanted = {
  readonly id: string;
  readonly orderId: string;
  readonly origin: Origin;
  /** Tells two sales of one order id apart; null for all but sales. */
  readonly messageId: string | null;
  readonly buyerId: string | null;
  /** One line for each product. */
  readonly lines: readonly Line[];
  /** What is in another status is not sold. */
  readonly sold: readonly ProductStatus[];
};

export type Kept = { readonly refused: Refused | null; readonly stocks: readonly ChangedStock[] };

/**
 * Keeps all lines aside or none, and writes down which, in one statement that what is available
 * guards. The goods of a sale leave at once. Null when the order has its answer already.
 */
export async function keepAside(em: EntityManager, wanted: Wanted, at: Date): Promise<Kept | null> {
  const [kept] = await em.execute<Kept[]>(statement, [JSON.stringify({ ...wanted, at })]);
  return kept ?? null;
}

// `locked` waits for whoever changes a stock, and sees it as they leave it. Everybody takes stocks
// in this order: two orders of the same goods never wait for one another in a circle.
const statement = `
with asked as (
  select * from jsonb_to_record(?::jsonb) as asked (id uuid, "orderId" text, origin text,
    "messageId" text, "buyerId" text, lines jsonb, sold text[], at timestamptz)
), wanted as (
  select line.*, sold
  from asked, jsonb_to_recordset(lines) as line ("productId" text, quantity bigint)
), locked as (
  select product_id, seller_id, quantity,
    total_quantity - reserved_quantity >= quantity as enough
  from wanted
  join stocks on product_id = "productId"
  join products on products.id = product_id and status = any (sold)
  order by product_id
  for no key update of stocks
), verdict as (
  select
    array_remove(array_agg(distinct seller_id), null) as seller_ids,
    jsonb_agg("productId") filter (where enough is null) as unknown,
    jsonb_agg("productId") filter (where not enough) as short
  from wanted left join locked on product_id = "productId"
), answer as (
  select seller_ids, case
    when unknown is not null
      then jsonb_build_object('code', 'UNKNOWN_PRODUCT', 'productIds', unknown)
    when short is not null then jsonb_build_object('code', 'OUT_OF_STOCK', 'productIds', short)
  end as refused
  from verdict
), written as (
  insert into reservations (id, order_id, origin, message_id, buyer_id, seller_ids, status, lines,
    refused, created_at, updated_at)
  select id, "orderId", origin, "messageId", "buyerId", seller_ids,
    case when refused is not null then 'RELEASED' when origin = 'SALE' then 'SHIPPED' else 'HELD' end,
    case when refused is null then lines else '[]' end, refused, at, at
  from asked, answer
  on conflict do nothing
  returning *
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
