import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { DeliverySlot } from '../../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { transitionsInto } from '../../../../subgraphs/delivery/src/domain/status.ts';
import { Booking } from '../../../../subgraphs/delivery/src/persistence/booking.ts';
import { DeliveryEvent } from '../../../../subgraphs/delivery/src/persistence/delivery-event.ts';
import type { Mutable } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Persistence = {
  readonly take: typeof import('../../../../subgraphs/delivery/src/persistence/take-place.ts');
  readonly release: typeof import('../../../../subgraphs/delivery/src/persistence/release-place.ts');
  readonly schedule: typeof import('../../../../subgraphs/delivery/src/persistence/schedule.ts');
  readonly free: typeof import('../../../../subgraphs/delivery/src/persistence/free-slots.ts');
};
type SlotRequest = Parameters<Persistence['take']['takePlace']>[2];

export const takePlace: Persistence['take']['takePlace'] = async (em, id, request, now) => {
  const all = transactionOf(em);
  const { orderId, origin } = request;
  const bookings = all.rowsOf<{ orderId: string; origin: string }>(Booking);
  if (bookings.some((one) => one.orderId === orderId && one.origin === origin)) return null;
  const slot = slotsWithCapacity(all, now).find((one) => fits(one, request));
  if (!slot) return null;
  slot.taken += 1;
  all.insert(Delivery, Delivery.book(id, request, slot.id, now));
  all.insert(DeliveryEvent, { deliveryId: id, seq: 1, status: 'RESERVED', at: now });
  all.insert(Booking, { orderId, origin, deliveryId: id });
  return { id: slot.id, from: slot.from, to: slot.to };
};

export const releasePlace: Persistence['release']['releasePlace'] = async (em, slotId) => {
  const slots = transactionOf(em).rowsOf<Mutable<DeliverySlot>>(DeliverySlot);
  for (const slot of slots) if (slot.id === slotId) slot.taken -= 1;
};

export const schedule: Persistence['schedule']['schedule'] = async (em, confirmed, now) => {
  const all = transactionOf(em);
  const numbers = new Map(confirmed.map(({ orderId, ownNumber }) => [orderId, ownNumber]));
  const known = all
    .rowsOf<Delivery>(Delivery)
    .filter(({ orderId, buyerId }) => buyerId !== null && numbers.has(orderId));
  const scheduled = known.map((delivery) => {
    const moved = transitionsInto('SCHEDULED').includes(delivery.status);
    if (moved) {
      delivery.status = 'SCHEDULED';
      delivery.version += 1;
      delivery.trackingNumber = numbers.get(delivery.orderId) ?? null;
      const { id: deliveryId, version: seq, status } = delivery;
      all.insert(DeliveryEvent, { deliveryId, seq, status, at: now });
    }
    const { id, orderId, buyerId, sellerIds, trackingNumber, status, version } = delivery;
    return { id, orderId, buyerId, sellerIds, trackingNumber, status, version, moved };
  });
  return new Map(scheduled.map((one) => [one.orderId, one]));
};

export const freeSlots: Persistence['free']['freeSlots'] = async (em, since) =>
  slotsWithCapacity(transactionOf(em), since).slice(0, 5);

/** Slots with free capacity that start at `since` or later, earliest first. */
function slotsWithCapacity(all: Transaction, since: Date): Mutable<DeliverySlot>[] {
  const slots = all.rowsOf<Mutable<DeliverySlot>>(DeliverySlot);
  return slots
    .filter(({ from, taken, capacity }) => from >= since && taken < capacity)
    .sort((one, other) => one.from.getTime() - other.from.getTime());
}

function fits({ id, from, to }: DeliverySlot, { slotId, wishedAt }: SlotRequest): boolean {
  if (slotId !== null) return id === slotId;
  return wishedAt === null || (from <= wishedAt && wishedAt < to);
}
