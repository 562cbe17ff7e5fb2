import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { cancelledBefore, type Origin, type RefusedBooking } from '../domain/booking.ts';
import { type BookDelivery, Delivery } from '../domain/delivery.ts';
import { type BookingReply, booked, notBooked } from '../domain/delivery-reply.ts';
import { DeliverySlot, whyUnavailable } from '../domain/delivery-slot.ts';
import { Booking } from '../persistence/booking.ts';
import { freeSlots } from '../persistence/free-slots.ts';
import { requestedSlot } from '../persistence/requested-slot.ts';
import { takePlace } from '../persistence/take-place.ts';
import { type PublishedEvents, publishStatus } from './publish.ts';

type BookingRequest = BookDelivery & { readonly origin: Origin };

/**
 * Takes a place in the requested slot, or in the first one with room. A repeated request gets the
 * first reply again; an order whose cancellation came first is refused.
 */
export async function book(
  work: Work<PublishedEvents>,
  request: BookingRequest,
): Promise<BookingReply> {
  const id = newId();
  const place = await takePlace(work.em, id, request, work.now);
  if (!place) return (await earlierReply(work, request)) ?? refuse(work, request);
  const delivery = Delivery.book(id, request, place.id, work.now);
  publishStatus(work, delivery, delivery.booked());
  return booked(id, place);
}

async function earlierReply(
  { em }: Work<PublishedEvents>,
  { orderId, origin }: BookingRequest,
): Promise<BookingReply | null> {
  const booking = await em.findOne(Booking, { orderId, origin });
  if (!booking) return null;
  if (booking.refused) {
    const ids = [...booking.refused.alternatives];
    const slots = await em.find(DeliverySlot, { id: { $in: ids } }, { orderBy: { from: 'asc' } });
    return notBooked(booking.refused, slots);
  }
  const { id, status, slotId } = await em.findOneOrFail(Delivery, { id: booking.deliveryId ?? '' });
  if (status === 'CANCELLED') return notBooked(cancelledBefore, []);
  return booked(id, await em.findOneOrFail(DeliverySlot, slotId));
}

async function refuse(
  { em, now }: Work<PublishedEvents>,
  request: BookingRequest,
): Promise<BookingReply> {
  const { orderId, origin, slotId, wishedAt } = request;
  const anySlot = slotId === null && wishedAt === null;
  const slot = anySlot ? null : await requestedSlot(em, request);
  const since = slot?.from ?? wishedAt ?? now;
  const alternatives = await freeSlots(em, since < now ? now : since);
  const refused: RefusedBooking = {
    code: 'NO_DELIVERY_SLOT',
    message: anySlot ? 'No delivery slot is free.' : whyUnavailable(slot, now),
    alternatives: alternatives.map(({ id }) => id),
  };
  // A checkout does not compensate a refused step: a place that it gets later would be lost.
  if (origin === 'CHECKOUT') em.create(Booking, { orderId, origin, refused });
  return notBooked(refused, alternatives);
}
