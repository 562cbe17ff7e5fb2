import type { Work } from '@souk/platform/messaging/work';
import { cancelledBefore, type Origin } from '../domain/booking.ts';
import { alreadyLeft, type CancelReply, cancelled } from '../domain/delivery-reply.ts';
import { Booking } from '../persistence/booking.ts';
import { lockDelivery } from '../persistence/lock-deliveries.ts';
import { releasePlace } from '../persistence/release-place.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

type Order = { readonly orderId: string; readonly origin: Origin };

/**
 * Releases the place of an order, once; refused when its goods have left. The cancellation of an
 * order without a booking is stored, so that a booking that arrives later is refused.
 */
export async function cancel(work: Work<PublishedEvents>, order: Order): Promise<CancelReply> {
  const booking = await work.em.findOne(Booking, order);
  if (!booking) work.em.create(Booking, { ...order, refused: cancelledBefore });
  const delivery = booking?.deliveryId && (await lockDelivery(work.em, booking.deliveryId));
  if (!delivery) return cancelled(null);
  if (delivery.hasLeft()) return alreadyLeft(delivery.id);
  const changes = delivery.cancel(work.now);
  if (changes.length > 0) await releasePlace(work.em, delivery.slotId);
  await publishChanges(work, delivery, changes);
  return cancelled(delivery.id);
}
