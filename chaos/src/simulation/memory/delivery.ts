import { createHash } from 'node:crypto';
import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { DeliverySlot } from '../../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { transitionsInto } from '../../../../subgraphs/delivery/src/domain/status.ts';
import { trackingNumberOf } from '../../../../subgraphs/delivery/src/domain/tracking-number.ts';
import { Booking } from '../../../../subgraphs/delivery/src/persistence/booking.ts';
import { DeliveryEvent } from '../../../../subgraphs/delivery/src/persistence/delivery-event.ts';
import { SlotPlace } from '../../../../subgraphs/delivery/src/persistence/slot-place.ts';
import type { Mutable } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Persistence = {
  readonly take: typeof import('../../../../subgraphs/delivery/src/persistence/take-place.ts');
  readonly release: typeof import('../../../../subgraphs/delivery/src/persistence/release-place.ts');
  readonly schedule: typeof import('../../../../subgraphs/delivery/src/persistence/schedule.ts');
  readonly another: typeof import('../../../../subgraphs/delivery/src/persistence/take-another-place.ts');
  readonly free: typeof import('../../../../subgraphs/delivery/src/persistence/free-slots.ts');
};
type SlotRequest = Parameters<Persistence['take']['takePlace']>[2];

type Place = { readonly orderId: string; readonly origin: string; readonly slotId: string };
/** Nothing is deleted in memory. */
type StoredPlace = Place & { isReleased: boolean };
type StoredBooking = {
  orderId: string;
  origin: string;
  deliveryId: string | null;
  changes: number;
};

export const takePlace: Persistence['take']['takePlace'] = async (em, parcels, request, now) => {
  const all = transactionOf(em);
  const { orderId, origin } = request;
  const bookings = all.rowsOf<StoredBooking>(Booking);
  if (bookings.some((one) => one.orderId === orderId && one.origin === origin)) return null;
  const slot = slotsWithCapacity(all, now).find((one) => fits(one, request));
  if (!slot) return null;
  addPlace(all, { orderId, origin, slotId: slot.id });
  for (const [index, parcel] of parcels.entries()) {
    all.insert(Delivery, Delivery.book(parcel, request, slot.id, now));
    const change = { seq: 1, orderSeq: index + 1, status: 'RESERVED', at: now };
    all.insert(DeliveryEvent, { deliveryId: parcel.id, ...change });
  }
  const changes = parcels.length;
  all.insert(Booking, { orderId, origin, deliveryId: parcels[0]?.id, changes });
  return { id: slot.id, from: slot.from, to: slot.to };
};

export const takeAnotherPlace: Persistence['another']['takeAnotherPlace'] = async (
  em,
  { booking: { orderId, origin } },
  { to },
  now,
) => {
  const all = transactionOf(em);
  const place = { orderId, origin, slotId: to };
  const slot = all
    .rowsOf<DeliverySlot>(DeliverySlot)
    .find(({ id, from }) => id === to && from >= now);
  if (!slot) return false;
  if (placesIn(all, place).length > 0) return true;
  if (slot.taken >= slot.capacity) return false;
  addPlace(all, place);
  return true;
};

export const releasePlace: Persistence['release']['releasePlace'] = async (
  em,
  { booking: { orderId, origin }, deliveries },
  slotId,
) => {
  if (deliveries.some((one) => one.isLiving() && one.slotId === slotId)) return;
  const all = transactionOf(em);
  for (const place of placesIn(all, { orderId, origin, slotId })) {
    place.isReleased = true;
    countPlace(all, slotId, -1);
  }
};

export const schedule: Persistence['schedule']['schedule'] = async (em, confirmed, now) => {
  const all = transactionOf(em);
  const seeds = new Map(confirmed.map(({ orderId, seed }) => [orderId, seed]));
  const bookings = all.rowsOf<StoredBooking>(Booking);
  const byOrder = Map.groupBy(
    all.rowsOf<Delivery>(Delivery).filter(({ orderId, buyerId }) => buyerId && seeds.has(orderId)),
    ({ orderId }) => orderId,
  );
  return [...byOrder].flatMap(([orderId, deliveries]) => {
    const booking = bookings.find((one) => one.orderId === orderId && one.origin === 'CHECKOUT');
    return booking ? scheduleOrder(all, booking, deliveries, seeds.get(orderId) ?? '', now) : [];
  });
};

function scheduleOrder(
  all: Transaction,
  booking: StoredBooking,
  deliveries: readonly Delivery[],
  seed: string,
  now: Date,
) {
  const before = booking.changes;
  return deliveries.map((delivery) => {
    const moved = transitionsInto('SCHEDULED').includes(delivery.status);
    if (moved) {
      booking.changes += 1;
      const text = `${seed} ${booking.changes - before}`;
      delivery.status = 'SCHEDULED';
      delivery.version += 1;
      delivery.trackingNumber = trackingNumberOf(createHash('md5').update(text).digest('hex'));
      const { id: deliveryId, version: seq, status } = delivery;
      const change = { seq, orderSeq: booking.changes, status, at: now };
      all.insert(DeliveryEvent, { deliveryId, ...change });
    }
    const { id, orderId, parcelId, buyerId, sellerIds, trackingNumber, status, version } = delivery;
    const known = { id, orderId, parcelId, buyerId, sellerIds, trackingNumber, status, version };
    const orderSeq = moved ? booking.changes : before;
    return { ...known, transactionId: booking.deliveryId ?? '', orderSeq, moved };
  });
}

function addPlace(all: Transaction, place: Place): void {
  all.insert(SlotPlace, { ...place, isReleased: false });
  countPlace(all, place.slotId, 1);
}

/** What a trigger does. */
function countPlace(all: Transaction, slotId: string, places: number): void {
  const slots = all.rowsOf<Mutable<DeliverySlot>>(DeliverySlot);
  for (const slot of slots) if (slot.id === slotId) slot.taken += places;
}

function placesIn(all: Transaction, { orderId, origin, slotId }: Place): StoredPlace[] {
  const isWanted = (one: StoredPlace) =>
    !one.isReleased && one.orderId === orderId && one.origin === origin && one.slotId === slotId;
  return all.rowsOf<StoredPlace>(SlotPlace, isWanted);
}

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
