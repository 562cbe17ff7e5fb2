import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Change, Delivery } from '../domain/delivery.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { lockOrders } from '../persistence/lock-orders.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/** What has happened to a parcel; without its id, to all of an order that is left. */
export type OrderChange = {
  readonly orderId: string;
  readonly parcelId?: string;
  readonly cause: Cause;
};
export type Shipment = OrderChange & { readonly trackingNumber: string | null };

/**
 * Marks the deliveries of shipped parcels and orders as in transit. Orders or a courier may report it
 * first, and the facts about an order and its parcels arrive in any order.
 */
export function followShipments(
  work: Work<PublishedEvents>,
  shipments: readonly Shipment[],
): Promise<void> {
  return follow(work, shipments, (delivery, { parcelId, trackingNumber }, isOnly) => {
    // The number of an order is that of one of its parcels, which has a fact of its own.
    const given = parcelId !== undefined || isOnly ? trackingNumber : null;
    return delivery.ship(given, trackingNumberOf(newId()), work.now);
  });
}

/**
 * Marks the deliveries of delivered parcels and orders as delivered, even if they were never reported as shipped.
 */
export function followArrivals(
  work: Work<PublishedEvents>,
  arrivals: readonly OrderChange[],
): Promise<void> {
  return follow(work, arrivals, (delivery) => delivery.arrive(trackingNumberOf(newId()), work.now));
}

async function follow<Followed extends OrderChange>(
  work: Work<PublishedEvents>,
  changes: readonly Followed[],
  change: (delivery: Delivery, followed: Followed, isOnly: boolean) => Change[],
): Promise<void> {
  const ids = changes.map(({ orderId }) => orderId);
  const orders = await lockOrders(work.em, ids, 'CHECKOUT');
  for (const followed of changes) {
    const order = orders.get(followed.orderId);
    if (!order) continue;
    const isOnly = order.deliveries.length === 1;
    for (const delivery of order.deliveries) {
      if (followed.parcelId !== undefined && followed.parcelId !== delivery.parcelId) continue;
      const made = change(delivery, followed, isOnly);
      await publishChanges(work.causedBy(followed.cause), order, delivery, made);
    }
  }
}
