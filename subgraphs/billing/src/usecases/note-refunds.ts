import type { Work } from '@souk/platform/messaging/work';
import type { PublishedEvents } from './publish.ts';

/** How much of an order's refunds the order has taken into account, in minor units. */
export type NotedRefund = { readonly orderId: string; readonly refunded: number };

const statement = `-- Notes may arrive twice, so the largest sum counts.
  update payments set refund_noted = greatest(refund_noted, noted.refunded)
  from (
    select "orderId" as order_id, max(refunded) as refunded
    from jsonb_to_recordset(?::jsonb) as note ("orderId" text, refunded bigint) group by 1
  ) as noted
  where payments.order_id = noted.order_id and payments.origin = 'CHECKOUT'`;

/** Notes that orders take their refunds into account: `refund` waits for that. */
export async function noteRefunds(
  { em }: Work<PublishedEvents>,
  notes: readonly NotedRefund[],
): Promise<void> {
  const values = notes.map(({ orderId, refunded }) => ({ orderId, refunded }));
  await em.execute(statement, [JSON.stringify(values)]);
}
