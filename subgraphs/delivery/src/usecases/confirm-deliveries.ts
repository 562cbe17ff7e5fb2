import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { schedule } from '../persistence/schedule.ts';
import { type Tells, tellStatus } from './tell.ts';

type Confirmed = { readonly orderId: string; readonly cause: Cause };

/**
 * Schedules what is booked for orders that are confirmed now, and answers their checkouts. Throws for
 * an order that has no place: nothing was to be confirmed without one.
 */
export async function confirmDeliveries(
  work: Work<Tells>,
  confirmed: readonly Confirmed[],
): Promise<void> {
  const orders = new Map(confirmed.map((order) => [order.orderId, order]));
  const asked = [...orders.keys()].map((orderId) => {
    return { orderId, ownNumber: trackingNumberOf(newId()) };
  });
  const deliveries = await schedule(work.em, asked, work.now);
  for (const { orderId, cause } of orders.values()) {
    const delivery = deliveries.get(orderId);
    if (!delivery || delivery.status === 'CANCELLED') {
      throw new Error(`Order ${orderId} is confirmed without a place in a slot.`);
    }
    const { id, status, version: seq, moved } = delivery;
    const because = work.causedBy(cause);
    if (moved) tellStatus(because, delivery, { seq, status, moved, note: null, at: work.now });
    const result = { success: true, message: null, transactionId: id, data: null };
    because.publish('delivery-scheduled', orderId, { orderId, ...result });
  }
}
