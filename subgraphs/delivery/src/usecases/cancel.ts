import { Contradiction } from '@souk/platform/kernel/contradiction';
import type { Work } from '@souk/platform/messaging/work';
import { cancelledBefore, type Origin } from '../domain/booking.ts';
import type { Delivery } from '../domain/delivery.ts';
import { alreadyLeft, type CancelReply, cancelled } from '../domain/delivery-reply.ts';
import { Booking } from '../persistence/booking.ts';
import { type LockedOrder, lockOrders } from '../persistence/lock-orders.ts';
import { releasePlace } from '../persistence/release-place.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

type Order = { readonly orderId: string; readonly origin: Origin };

/**
 * Cancels the deliveries of an order, once: all that are living, or none when the goods of one have left.
 * The cancellation of an order without a booking is stored, so that a booking that arrives later is refused.
 */
export async function cancel(work: Work<PublishedEvents>, which: Order): Promise<CancelReply> {
  const order = (await lockOrders(work.em, [which.orderId], which.origin)).get(which.orderId);
  if (!order) work.em.create(Booking, { ...which, refused: cancelledBefore, changes: 0 });
  const id = order?.booking.deliveryId;
  if (!order || !id) return cancelled(null);
  const left = order.deliveries.find((delivery) => delivery.hasLeft());
  if (left) return alreadyLeft(left.id);
  for (const delivery of order.deliveries) await cancelOne(work, order, delivery);
  return cancelled(id);
}

/**
 * Cancels the delivery of one parcel, once; refused when its goods have left. Throws a Contradiction for a
 * parcel without a delivery: only a confirmed order cancels one of its parcels.
 */
export async function cancelParcel(
  work: Work<PublishedEvents>,
  orderId: string,
  parcelId: string,
): Promise<CancelReply> {
  const { order, delivery } = await lockParcel(work, orderId, parcelId);
  if (delivery.hasLeft()) return alreadyLeft(delivery.id);
  await cancelOne(work, order, delivery);
  return cancelled(delivery.id);
}

/** Locks the order of a parcel. Throws a Contradiction for a parcel without a delivery. */
export async function lockParcel(
  { em }: Work<PublishedEvents>,
  orderId: string,
  parcelId: string,
): Promise<{ readonly order: LockedOrder; readonly delivery: Delivery }> {
  const order = (await lockOrders(em, [orderId], 'CHECKOUT')).get(orderId);
  const delivery = order?.deliveries.find((one) => one.parcelId === parcelId);
  if (order && delivery) return { order, delivery };
  // Without the ids, which are in the record: they may be any text.
  throw new Contradiction('The parcel has no delivery.');
}

async function cancelOne(
  work: Work<PublishedEvents>,
  order: LockedOrder,
  delivery: Delivery,
): Promise<void> {
  const changes = delivery.cancel(work.now);
  if (changes.length > 0) await releasePlace(work.em, order, delivery.slotId);
  await publishChanges(work, order, delivery, changes);
}
