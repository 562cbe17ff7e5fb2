import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { cancelledBefore, type Origin, type RefusedBooking } from '../domain/booking.ts';
import { type BookDelivery, Delivery, type DeliveryParcel } from '../domain/delivery.ts';
import { type BookingReply, booked, notBooked } from '../domain/delivery-reply.ts';
import { DeliverySlot, whyUnavailable } from '../domain/delivery-slot.ts';
import { Booking } from '../persistence/booking.ts';
import { freeSlots } from '../persistence/free-slots.ts';
import { requestedSlot } from '../persistence/requested-slot.ts';
import { takePlace } from '../persistence/take-place.ts';
import { type PublishedEvents, publishStatus } from './publish.ts';

type BookingRequest = BookDelivery & { readonly origin: Origin };

/**
 * Takes one place in the requested slot, or in the first one with room, for the deliveries of all parcels.
 * A repeated request gets the first reply again; an order whose cancellation came first is refused.
 */
export async function book(
  work: Work<PublishedEvents>,
  request: BookingRequest,
): Promise<BookingReply> {
  const parcels = parcelsOf(request);
  const place = await takePlace(work.em, parcels, request, work.now);
  if (!place) return (await earlierReply(work, request)) ?? refuse(work, request);
  for (const [index, parcel] of parcels.entries()) {
    const delivery = Delivery.book(parcel, request, place.id, work.now);
    publishStatus(work, delivery, delivery.booked(), index + 1);
  }
  return booked(parcels[0]?.id ?? '', place);
}

/** One for each seller, in their order. An external order is one delivery without a parcel. */
function parcelsOf({ orderId, buyerId, sellerIds }: BookingRequest): DeliveryParcel[] {
  if (buyerId === null || sellerIds.length === 0)
    return [{ id: newId(), parcelId: null, sellerIds }];
  return [...new Set(sellerIds)].map((sellerId) => {
    return { id: newId(), parcelId: parcelIdOf(orderId, sellerId), sellerIds: [sellerId] };
  });
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
  const buyerId = origin === 'OUTSIDE' ? null : { $ne: null };
  const where = { orderId, buyerId, status: { $ne: 'CANCELLED' } } as const;
  const [living] = await em.find(Delivery, where, { orderBy: { id: 'asc' } });
  if (!living) return notBooked(cancelledBefore, []);
  const slot = await em.findOneOrFail(DeliverySlot, living.slotId);
  return booked(booking.deliveryId ?? living.id, slot);
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
  if (origin === 'CHECKOUT') em.create(Booking, { orderId, origin, refused, changes: 0 });
  return notBooked(refused, alternatives);
}
