import type { EntityManager } from '@mikro-orm/postgresql';
import type { Origin, Reservation } from '../domain/reservation.ts';
import { type ReservationStatus, transitionsInto } from '../domain/reservation-status.ts';
import { type ChangedStock, changedStock } from './stock.schema.ts';

/** A change of the status of an order's reservation. */
export type Move = { readonly orderId: string; readonly to: ReservationStatus };

/** A reservation after the statement, whether its status changed or not. */
export type MovedReservation = Pick<Reservation, 'id' | 'orderId' | 'status' | 'refused'>;

type Result = {
  readonly reservations: readonly MovedReservation[];
  readonly stocks: readonly ChangedStock[];
};

/**
 * Changes the status of reservations, and their stock with it, in one statement. A reservation whose
 * status may not change stays as it is; an order without a reservation is missing in the result.
 */
export async function moveReservations(
  em: EntityManager,
  origin: Origin,
  moves: readonly Move[],
  at: Date,
): Promise<Result> {
  const rows = moves.map((move) => ({ ...move, from: transitionsInto(move.to), origin, at }));
  const [result] = await em.execute<[Result]>(statement, [JSON.stringify(rows)]);
  return result;
}

// Locks reservations first, then stocks, each in one order: no two transactions wait in a circle.
const statement = `-- No refusal: only the transitions of domain/reservation-status.ts happen, each once.
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
