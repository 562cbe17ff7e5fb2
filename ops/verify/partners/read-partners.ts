import type { Databases } from '../databases.ts';
import type { SortedRows } from '../merge-sorted.ts';
import {
  refundedUnitsOfOrder,
  refundedUnitsOfPayment,
  refundsOfOrder,
  refundsOfPayment,
  returnedOfParcels,
} from './refund-sql.ts';

/**
 * An order, with what its partners must have. What is only compared is text, which is cheap to read: amounts
 * in minor units, addresses as JSON, and `lines`, a product, price and quantity each, sorted.
 */
export type OrderRow = {
  readonly key: string;
  readonly number: string;
  readonly status: string;
  readonly isRunning: boolean;
  readonly buyer: string;
  readonly sellers: string;
  readonly amount: string;
  readonly currency: string;
  readonly refunded: string;
  /** What went back to the buyer of a confirmed order: cancelled units and refunds of its parcels. */
  readonly returned: string;
  /** Units that were refunded without a cancellation: a product and quantity each, sorted. Null for none. */
  readonly refundedUnits: string | null;
  /** Each refund with its status and attempt, sorted. Null for none, as of those of an earlier release. */
  readonly refunds: string | null;
  readonly lines: string;
  readonly address: string;
  readonly slot: string | null;
  readonly wishedAt: string | null;
  readonly tracking: string | null;
  /** State and transaction id of the step. Null when it was never sent. */
  readonly hold: string | null;
  readonly reserve: string | null;
  readonly book: string | null;
};

export type PaymentRow = {
  readonly key: string;
  readonly id: string;
  readonly status: string;
  readonly buyer: string;
  readonly amount: string;
  readonly currency: string;
  readonly refunded: string;
  readonly refundNoted: string;
  readonly refundedUnits: string | null;
  readonly refunds: string | null;
};

export type ReservationRow = {
  readonly key: string;
  readonly id: string;
  readonly status: string;
  readonly buyer: string | null;
  /** Null when nothing was reserved. */
  readonly lines: string | null;
};

/** The deliveries of an order together: what differs among them is `null`, or the status of what is left. */
export type DeliveryRow = {
  readonly key: string;
  /** The first delivery, which the checkout names. */
  readonly id: string | null;
  readonly status: string;
  readonly buyer: string | null;
  readonly sellers: string | null;
  readonly address: string | null;
  /** The slots of those that were not rescheduled. */
  readonly slot: string | null;
  readonly wishedAt: string | null;
  /** Of an order with one delivery. */
  readonly tracking: string | null;
  readonly count: number;
};

type KnownOrder = { readonly key: string };

const step = (command: string) => `(
  select (run ->> 'state') || ' ' || coalesce(run ->> 'transactionId', '')
  from jsonb_path_query_first(checkout, '$.runs[*] ? (@.command == "${command}")') as run)`;

/** A product may have several lines. Most orders have one line, which needs no aggregate. */
const orderLinesAsText = `
  case jsonb_array_length(lines) when 0 then null
    when 1 then concat_ws(' ', lines -> 0 ->> 'productId', lines -> 0 -> 'unitPrice' ->> 'minorUnits',
      lines -> 0 ->> 'quantity')
    else (
      select string_agg(one, ', ' order by one collate "C") from (
        select concat_ws(' ', line ->> 'productId', line -> 'unitPrice' ->> 'minorUnits',
          sum((line ->> 'quantity')::bigint)) as one
        from jsonb_array_elements(lines) as line
        group by line ->> 'productId', line -> 'unitPrice' ->> 'minorUnits'
      ) each
    ) end as lines`;

/** A product has one line in a reservation. */
const reservedLinesAsText = `(
  select string_agg(one, ', ' order by one collate "C") from (
    select concat_ws(' ', product_id, price, quantity) as one
    from reservation_lines where reservation_id = reservations.id
  ) each
) as lines`;

const sortedSellers = (ids: string) =>
  `case when cardinality(${ids}) < 2 then ${ids}::text
    else (select array_agg(id order by id collate "C")::text from unnest(${ids}) as id) end`;

/** As the order's status is that of its parcels: cancelled ones count only if there is no other. */
const statusOfAll = `case
  when bool_and(d.status = 'CANCELLED') then 'CANCELLED'
  when bool_and(d.status in ('DELIVERED', 'CANCELLED')) then 'DELIVERED'
  when bool_and(d.status in ('IN_TRANSIT', 'FAILED', 'DELIVERED', 'CANCELLED')) then 'IN_TRANSIT'
  when bool_or(d.status = 'RESERVED') then 'RESERVED' else 'SCHEDULED' end`;

/** Each sorts by the bytes of the order's id, as JavaScript compares them. */
const statements = {
  orders: `
    select id::text as key, number, status, wake_at is not null as "isRunning", buyer_id as buyer,
      ${sortedSellers('seller_ids')} as sellers, total ->> 'minorUnits' as amount, total ->> 'currency' as currency,
      refunded::text, ${returnedOfParcels} as returned, ${refundedUnitsOfOrder}, ${refundsOfOrder},
      ${orderLinesAsText},
      jsonb_strip_nulls(address)::text as address, slot_id as slot, wished_at::text as "wishedAt",
      tracking_number as tracking, ${step('hold-payment')} as hold, ${step('reserve-stock')} as reserve,
      ${step('book-delivery')} as book
    from orders where ($1::text[] is null or id = any ($1::uuid[])) order by id::text collate "C"`,
  payments: `
    select order_id as key, id, case when amount = 0 then 'NONE' else status end as status,
      user_id as buyer, amount::text, currency, refunded::text, refund_noted::text as "refundNoted",
      ${refundedUnitsOfPayment}, ${refundsOfPayment}
    from payments where origin = 'CHECKOUT' and ($1::text[] is null or order_id = any ($1))
    order by order_id collate "C"`,
  reservations: `
    select order_id as key, id, case when refused is null then status else 'REFUSED' end as status,
      buyer_id as buyer, ${reservedLinesAsText}
    from reservations where origin = 'CHECKOUT' and ($1::text[] is null or order_id = any ($1))
    order by order_id collate "C"`,
  // A change without a change of the status and without a note may be another slot.
  deliveries: `
    select b.order_id as key, b.delivery_id as id, coalesce(d.status, 'REFUSED') as status,
      d.buyer, d.sellers, d.address, d.slot, d."wishedAt", d.tracking, coalesce(d.count, 0)::int as count
    from bookings b left join (
      select d.order_id, ${statusOfAll} as status, count(*) as count,
        string_agg(distinct d.buyer_id, ', ') as buyer,
        (array_agg(seller order by seller collate "C"))::text as sellers,
        string_agg(distinct jsonb_strip_nulls(d.address)::text, ', ') as address,
        string_agg(distinct d.slot_id, ', ') filter (where not moved) as slot,
        string_agg(distinct d.wished_at::text, ', ') as "wishedAt",
        case count(*) when 1 then min(d.tracking_number) end as tracking
      from (
        select *, seller_ids[1] as seller, version > 2 and exists (
          select from delivery_events e
          join delivery_events before on before.delivery_id = e.delivery_id and before.seq = e.seq - 1
          where e.delivery_id = deliveries.id and e.status = before.status and e.note is null
        ) as moved
        from deliveries where buyer_id is not null
          and ($1::text[] is null or order_id = any ($1))
      ) d group by 1
    ) d on d.order_id = b.order_id and b.delivery_id is not null
    where b.origin = 'CHECKOUT' and ($1::text[] is null or b.order_id = any ($1))
    order by b.order_id collate "C"`,
  known: `
    select order_id as key from own_orders where $1::text[] is null or order_id = any ($1)
    order by order_id collate "C"`,
};

/** Streams the orders and their partners of all services, or those of these orders. */
export function readPartners({ stream }: Databases, orderIds: readonly string[] | null) {
  const read = <Row>(database: string, sql: string) =>
    stream(database, sql, [orderIds]) as unknown as AsyncGenerator<readonly Row[]>;
  return {
    order: read<OrderRow>('orders', statements.orders),
    payment: read<PaymentRow>('billing', statements.payments),
    reservation: read<ReservationRow>('inventory', statements.reservations),
    delivery: read<DeliveryRow>('delivery', statements.deliveries),
    known: read<KnownOrder>('inventory', statements.known),
  } satisfies Record<string, SortedRows>;
}
