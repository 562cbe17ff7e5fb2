import type { EntityManager } from '@mikro-orm/postgresql';
import { type OrderFacts, type PlacedLine, unknownOrder } from '../domain/order-facts.ts';

type Row = {
  readonly order_id: string;
  readonly buyer_id: string | null;
  readonly currency: string | null;
  readonly placed_at: string | Date | null;
  readonly lines: readonly PlacedLine[] | null;
  readonly confirmed_at: string | Date | null;
  readonly cancelled_at: string | Date | null;
  readonly failed_at: string | Date | null;
  readonly refunds: readonly StoredRefund[];
};
type StoredRefund = Omit<OrderFacts['refunds'][number], 'at'> & { readonly at: string };

/**
 * Locks the facts of orders, and creates those that are missing. The rows are created and locked in the
 * order of their ids, so that two batches with the same orders wait for each other and end in no deadlock.
 */
export async function lockOrderFacts(
  em: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, OrderFacts>> {
  const ids = JSON.stringify([...new Set(orderIds)]);
  await em.execute(
    `insert into order_fact (order_id)
     select id from jsonb_array_elements_text(?::jsonb) as id order by id
     on conflict do nothing`,
    [ids],
  );
  const rows = await em.execute<Row[]>(
    `select * from order_fact
     where order_id in (select jsonb_array_elements_text(?::jsonb))
     order by order_id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.order_id, factsOf(row)]));
}

/** Stores what is known about orders, which are locked. */
export async function storeOrderFacts(
  em: EntityManager,
  orders: readonly OrderFacts[],
): Promise<void> {
  await em.execute(
    `update order_fact set buyer_id = f.buyer_id, currency = f.currency, placed_at = f.placed_at,
       lines = f.lines, confirmed_at = f.confirmed_at, cancelled_at = f.cancelled_at,
       failed_at = f.failed_at, refunds = f.refunds
     from jsonb_to_recordset(?::jsonb) as f (order_id text, buyer_id text, currency text,
       placed_at timestamptz, lines jsonb, confirmed_at timestamptz, cancelled_at timestamptz,
       failed_at timestamptz, refunds jsonb)
     where order_fact.order_id = f.order_id`,
    [JSON.stringify(orders.map(rowOf))],
  );
}

function factsOf(row: Row): OrderFacts {
  const { buyer_id: buyerId, currency, placed_at: placedAt, lines, refunds } = row;
  const isPlaced = buyerId !== null && currency !== null && placedAt !== null && lines !== null;
  return {
    ...unknownOrder(row.order_id),
    placed: isPlaced ? { buyerId, currency, at: new Date(placedAt), lines } : null,
    confirmedAt: instantOf(row.confirmed_at),
    cancelledAt: instantOf(row.cancelled_at),
    failedAt: instantOf(row.failed_at),
    refunds: refunds.map((refund) => ({ ...refund, at: new Date(refund.at) })),
  };
}

function instantOf(value: string | Date | null): Date | null {
  return value === null ? null : new Date(value);
}

function rowOf({ orderId, placed, refunds, ...times }: OrderFacts): object {
  return {
    order_id: orderId,
    buyer_id: placed?.buyerId ?? null,
    currency: placed?.currency ?? null,
    placed_at: placed?.at ?? null,
    lines: placed?.lines ?? null,
    confirmed_at: times.confirmedAt,
    cancelled_at: times.cancelledAt,
    failed_at: times.failedAt,
    refunds,
  };
}
