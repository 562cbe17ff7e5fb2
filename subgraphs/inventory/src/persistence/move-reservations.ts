import type { EntityManager } from '@mikro-orm/postgresql';
import type { Line, Origin, RefusedRelease, Reservation } from '../domain/reservation.ts';
import { type ReservationStatus, transitionsInto } from '../domain/reservation-status.ts';
import { type ChangedStock, changedStock } from './stock.schema.ts';

/** Units that leave an order's reservation, or its confirmation, which moves none. */
export type Move = {
  readonly orderId: string;
  /** The status of a reservation that has no units left afterwards. */
  readonly to: ReservationStatus;
  /** The units that leave. Left out: all that are left. */
  readonly lines?: readonly Line[] | undefined;
  /** The cancellation that releases the lines, once. */
  readonly cancellationId?: string | undefined;
};

/** A reservation after the statement, whether it changed or not. */
export type MovedReservation = Pick<Reservation, 'id' | 'orderId' | 'status' | 'refused'> & {
  /** What the statement has recorded: null when it had nothing to release, or has released it before. */
  readonly release: { readonly refused: RefusedRelease | null } | null;
};

type Result = {
  readonly reservations: readonly MovedReservation[];
  readonly stocks: readonly ChangedStock[];
};

/**
 * Ships or releases units of reservations, or confirms them, and changes their status and the stocks
 * accordingly, in one statement. A cancellation releases all its lines or none, each once; a product
 * ships once. What may not change stays as it is; an order without a reservation is missing in the
 * result. Each order at most once.
 */
export async function moveReservations(
  em: EntityManager,
  origin: Origin,
  moves: readonly Move[],
  at: Date,
): Promise<Result> {
  const rows = moves.map(({ orderId, to, lines, cancellationId }) => ({
    ...{ orderId, to, from: transitionsInto(to), origin, cancellationId, at },
    wanted: lines && Object.fromEntries(lines.map((line) => [line.productId, line.quantity])),
  }));
  const [result] = await em.execute<[Result]>(statement, [JSON.stringify(rows)]);
  return result;
}

/** The units of a line that may leave by this change of the status. */
const remaining = 'case when moves then quantity - released - shipped else 0 end';
const refusal = (code: RefusedRelease) => `'${code}'`;

// Locks reservations first, then lines, then stocks, each in one order: no two transactions wait in a
// circle. Who has waited sees the lines as the other has left them, as the lines are locked as well.
const statement = `-- No refusal of a transition: only those of domain/reservation-status.ts happen, each once.
-- ALREADY_SHIPPED, NOT_RESERVED: a cancellation releases only units that are left.
with asked as (
  select * from jsonb_to_recordset(?::jsonb) as asked ("orderId" text, "to" text, "from" text[],
    origin text, wanted jsonb, "cancellationId" text, at timestamptz)
), found as (
  select id, order_id, status, refused, "to", wanted, "cancellationId", at,
    status = any ("from") as moves
  from reservations
  join asked on order_id = "orderId" and reservations.origin = asked.origin
  order by order_id
  for no key update of reservations
), units as (
  select reservation_id, product_id, "to", at, shipped,
    ${remaining} as remaining, wanted -> product_id is not null as is_named, case
      when wanted is null then ${remaining}
      when "to" <> 'SHIPPED' then coalesce((wanted ->> product_id)::bigint, 0)
      when shipped > 0 then 0
      else least(coalesce((wanted ->> product_id)::bigint, 0), ${remaining}) end as leaving
  from found join reservation_lines on reservation_id = id
  where "to" <> 'COMMITTED'
  order by reservation_id, product_id
  for no key update of reservation_lines
), verdict as (
  select case when wanted is null then id::text else "cancellationId" end as release_id, id, found.at, case
      when bool_or(leaving > remaining and shipped > 0) then ${refusal('ALREADY_SHIPPED')}
      when bool_or(leaving > remaining)
        or count(*) filter (where is_named) < (select count(*) from jsonb_object_keys(wanted))
        then ${refusal('NOT_RESERVED')}
    end as refused,
    jsonb_agg(jsonb_build_object('productId', product_id, 'quantity', leaving)
      order by product_id) filter (where leaving > 0) as lines
  from found left join units on reservation_id = id
  where found."to" in ('RELEASED', 'EXPIRED')
  group by id, found.at, "cancellationId", wanted
), recorded as (
  insert into stock_releases (id, reservation_id, lines, refused, at)
  select release_id, id, case when refused is null then lines else '[]' end, refused, at
  from verdict
  where lines is not null or refused is not null
  on conflict do nothing
  returning reservation_id, refused
), moving as (
  select units.*, case
    when units."to" = 'SHIPPED' or recorded.reservation_id is not null and recorded.refused is null
      then leaving
    else 0 end as moved
  from units left join recorded using (reservation_id)
), counted as (
  update reservation_lines line set
    released = released + case "to" when 'SHIPPED' then 0 else moved end,
    shipped = line.shipped + case "to" when 'SHIPPED' then moved else 0 end
  from moving
  where line.reservation_id = moving.reservation_id and line.product_id = moving.product_id
    and moved > 0
), remainder as (
  select reservation_id, sum(remaining - moved) as remaining,
    bool_or(shipped > 0 or "to" = 'SHIPPED') as has_shipped
  from moving group by reservation_id having sum(moved) > 0
), changed_reservations as (
  update reservations set updated_at = at, status = case
    when remaining > 0 then reservations.status
    when has_shipped then 'SHIPPED'
    else "to" end
  from found left join remainder on reservation_id = id
  where found.id = reservations.id and moves and ("to" = 'COMMITTED' or has_shipped is not null)
  returning reservations.id, reservations.status
), leaving as (
  select product_id, max(at) as at, sum(moved) as quantity,
    sum(moved) filter (where "to" = 'SHIPPED') as shipped
  from moving where moved > 0 group by product_id
), locked as (
  select product_id from stocks
  where product_id in (select product_id from leaving)
  order by product_id
  for no key update
), changed as (
  update stocks set
    total_quantity = total_quantity - coalesce(shipped, 0),
    reserved_quantity = reserved_quantity - quantity,
    version = version + 1, updated_at = at
  from leaving join locked using (product_id)
  where stocks.product_id = leaving.product_id
  returning ${changedStock}
)
select
  coalesce((
    select jsonb_agg(jsonb_build_object('id', found.id, 'orderId', order_id, 'refused', found.refused,
      'status', coalesce(changed_reservations.status, found.status),
      'release', case when recorded.reservation_id is not null
        then jsonb_build_object('refused', recorded.refused) end))
    from found
    left join changed_reservations on changed_reservations.id = found.id
    left join recorded on recorded.reservation_id = found.id
  ), '[]') as reservations,
  coalesce((select jsonb_agg(changed) from changed), '[]') as stocks`;
