import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { givenUp, type Origin, type Refused } from '../domain/booking.ts';
import { type BookDelivery, Delivery } from '../domain/delivery.ts';
import { DeliverySlot, whyNot } from '../domain/delivery-slot.ts';
import { type Booked, booked, notBooked } from '../domain/step-result.ts';
import { Booking } from '../persistence/booking.ts';
import { freeSlots } from '../persistence/free-slots.ts';
import { takePlace } from '../persistence/take-place.ts';
import { wishedSlot } from '../persistence/wished-slot.ts';
import { type Tells, tellStatus } from './tell.ts';

export type Wanted = BookDelivery & { readonly origin: Origin };

/**
 * Takes a place in the slot that an order wants, or in the first one with room. The same order again
 * is answered as before; one that was given up, even before it came here, is refused.
 */
export async function book(work: Work<Tells>, wanted: Wanted): Promise<Booked> {
  const id = newId();
  const place = await takePlace(work.em, id, wanted, work.now);
  if (!place) return (await answeredBefore(work, wanted)) ?? refuse(work, wanted);
  const delivery = Delivery.book(id, wanted, place.id, work.now);
  tellStatus(work, delivery, delivery.booked());
  return booked(id, place);
}

async function answeredBefore({ em }: Work<Tells>, wanted: Wanted): Promise<Booked | null> {
  const { orderId, origin } = wanted;
  const booking = await em.findOne(Booking, { orderId, origin });
  if (!booking) return null;
  if (booking.refused) {
    const ids = [...booking.refused.alternatives];
    const slots = await em.find(DeliverySlot, { id: { $in: ids } }, { orderBy: { from: 'asc' } });
    return notBooked(booking.refused, slots);
  }
  const { id, status, slotId } = await em.findOneOrFail(Delivery, { id: booking.deliveryId ?? '' });
  if (status === 'CANCELLED') return notBooked(givenUp, []);
  return booked(id, await em.findOneOrFail(DeliverySlot, slotId));
}

async function refuse({ em, now }: Work<Tells>, wanted: Wanted): Promise<Booked> {
  const { orderId, origin, slotId, wishedAt } = wanted;
  const anySlot = slotId === null && wishedAt === null;
  const slot = anySlot ? null : await wishedSlot(em, wanted);
  const since = slot?.from ?? wishedAt ?? now;
  const alternatives = await freeSlots(em, since < now ? now : since);
  const refused: Refused = {
    code: 'NO_DELIVERY_SLOT',
    message: anySlot ? 'No delivery slot is free.' : whyNot(slot, now),
    alternatives: alternatives.map(({ id }) => id),
  };
  // A checkout gives nothing back that was refused: a place that it is given later would be lost.
  if (origin === 'CHECKOUT') em.create(Booking, { orderId, origin, refused });
  return notBooked(refused, alternatives);
}
