import { Contradiction } from '@souk/platform/kernel/contradiction';
import type { Work } from '@souk/platform/messaging/work';
import type { PublishedEvents } from './publish.ts';

/** How much of an order's refunds the order has taken into account, in minor units. */
export type NotedRefund = { readonly orderId: string; readonly refunded: number };

const statement = `-- Notes may arrive twice, so the largest sum counts.
  with noted as (
    select "orderId" as order_id, max(refunded) as refunded
    from jsonb_to_recordset(?::jsonb) as note ("orderId" text, refunded bigint) group by 1
  ), updated as (
    update payments set refund_noted = greatest(refund_noted, noted.refunded)
    from noted
    where payments.order_id = noted.order_id and payments.origin = 'CHECKOUT'
      and noted.refunded between 0 and payments.refunded
  )
  select noted.order_id from noted join payments using (order_id)
  where payments.origin = 'CHECKOUT' and noted.refunded not between 0 and payments.refunded`;

/**
 * Notes that orders take their refunds into account: `refund` waits for that. Throws a Contradiction for
 * an order that notes more than was refunded, as the refund comes before its note.
 */
export async function noteRefunds(
  { em }: Work<PublishedEvents>,
  notes: readonly NotedRefund[],
): Promise<void> {
  const values = notes.map(({ orderId, refunded }) => ({ orderId, refunded }));
  const [wrong] = await em.execute<{ order_id: string }[]>(statement, [JSON.stringify(values)]);
  if (wrong) throw new Contradiction(`Order ${wrong.order_id} notes more than was refunded.`);
}
