import type { EntityManager } from '@mikro-orm/postgresql';
import type { Origin, Refused } from '../domain/reservation.ts';
import { type ReservationStatus, waysTo } from '../domain/reservation-status.ts';
import { type ChangedStock, changedStock } from './changed-stock.ts';

/** Where the reservation of an order is to go. */
export type Move = { readonly orderId: string; readonly to: ReservationStatus };

/** Where it is now, whether it went there just now or not. */
export type Moved = {
  readonly id: string;
  readonly orderId: string;
  readonly status: ReservationStatus;
  readonly refused: Refused | null;
};

export type Result = {
  readonly reservations: readonly Moved[];
  readonly stocks: readonly ChangedStock[];
};

/**
 * Moves reservations as far as they may go, and takes the stock along, in one statement. One that
 * may not stays as it is; an order without any is missing in the result.
 */
export async function moveReservations(
  em: EntityManager,
  origin: Origin,
  moves: readonly Move[],
  at: Date,
): Promise<Result> {
  const asked = moves.map((move) => ({ ...move, from: waysTo(move.to), origin, at }));
  const [result] = await em.execute<[Result]>(statement, [JSON.stringify(asked)]);
  return result;
}

// Reservations first, then stocks, each in one order: nobody waits for another in a circle.
const statement = `
with asked as (
  select * from jsonb_to_recordset(?::jsonb) as asked ("orderId" text, "to" text, "from" text[],
    origin text, at timestamptz)
), found as (
  select id, order_id, status, lines, refused, "to", at, status = any ("from") as moves
  from reservations
  join asked on order_id = "orderId" and reservations.origin = asked.origin
  order by order_id
  for no key update of reservations
), moved as (
  update reservations set status = "to", updated_at = at
  from found where found.id = reservations.id and moves
  returning found.*
), leaving as (
  select "productId", max(at) as at, sum(quantity) as quantity,
    sum(quantity) filter (where "to" = 'SHIPPED') as shipped
  from moved, jsonb_to_recordset(lines) as line ("productId" text, quantity int)
  where "to" <> 'COMMITTED'
  group by "productId"
), locked as (
  select product_id from stocks
  where product_id in (select "productId" from leaving)
  order by product_id
  for no key update
), changed as (
  update stocks set
    total_quantity = total_quantity - coalesce(shipped, 0),
    reserved_quantity = reserved_quantity - quantity,
    version = version + 1, updated_at = at
  from leaving join locked on product_id = "productId"
  where stocks.product_id = "productId"
  returning ${changedStock}
)
select
  coalesce((
    select jsonb_agg(jsonb_build_object('id', id, 'orderId', order_id, 'refused', refused,
      'status', case when moves then "to" else status end))
    from found
  ), '[]') as reservations,
  coalesce((select jsonb_agg(changed) from changed), '[]') as stocks`;
