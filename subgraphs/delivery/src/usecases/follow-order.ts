import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Change, Delivery } from '../domain/delivery.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { lockDeliveriesOf } from '../persistence/lock-deliveries.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/** What has happened to an order. */
export type OrderChange = { readonly orderId: string; readonly cause: Cause };
export type Shipment = OrderChange & { readonly trackingNumber: string | null };

/**
 * Marks the deliveries of shipped orders as in transit. Orders or a courier may report it first.
 */
export function followShipments(
  work: Work<PublishedEvents>,
  shipments: readonly Shipment[],
): Promise<void> {
  return follow(work, shipments, (delivery, { trackingNumber }) =>
    delivery.ship(trackingNumber, trackingNumberOf(newId()), work.now),
  );
}

/** Marks the deliveries of delivered orders as delivered, even if nobody reported them shipped. */
export function followArrivals(
  work: Work<PublishedEvents>,
  arrivals: readonly OrderChange[],
): Promise<void> {
  return follow(work, arrivals, (delivery) => delivery.arrive(trackingNumberOf(newId()), work.now));
}

async function follow<Followed extends OrderChange>(
  work: Work<PublishedEvents>,
  orders: readonly Followed[],
  change: (delivery: Delivery, order: Followed) => Change[],
): Promise<void> {
  const ids = orders.map(({ orderId }) => orderId);
  const deliveries = await lockDeliveriesOf(work.em, ids);
  for (const order of orders) {
    const delivery = deliveries.get(order.orderId);
    if (!delivery) continue;
    await publishChanges(work.causedBy(order.cause), delivery, change(delivery, order));
  }
}
