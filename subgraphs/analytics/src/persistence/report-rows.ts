import type { EntityManager } from '@mikro-orm/postgresql';
import type { Period, ReportRow } from '../domain/job.ts';

/** Makes all statements of a transaction read one moment. Call it before any of them. */
export async function readOneMoment(em: EntityManager): Promise<void> {
  await em.execute('set transaction isolation level repeatable read, read only');
}

/** Computes the sales of each seller from the entries of a period. */
export async function reportRows(em: EntityManager, { from, to }: Period): Promise<ReportRow[]> {
  const rows = await em.execute<Record<keyof ReportRow, string>[]>(
    `select seller_id as "sellerId", currency,
       count(distinct order_id) filter (where refund_id = '') as orders,
       count(distinct order_id) filter (where refund_id = '' and sold) as "soldOrders",
       coalesce(sum(quantity) filter (where refund_id = '' and sold), 0) as units,
       coalesce(sum(amount) filter (where refund_id = '' and sold), 0) as gross,
       coalesce(sum(amount) filter (where refund_id <> ''), 0) as refunded
     from line_fact where at >= ? and at < ? group by 1, 2`,
    [from, to],
  );
  return rows.map(({ sellerId, currency, ...figures }) => {
    const { orders, soldOrders, units, gross, refunded } = figures;
    const counts = { orders: Number(orders), soldOrders: Number(soldOrders), units: Number(units) };
    return { sellerId, currency, ...counts, gross: Number(gross), refunded: Number(refunded) };
  });
}
