import type { Cancellation } from './cancellation.ts';
import type { Change } from './change.ts';
import type { Order } from './order.ts';
import { moved, statusOf, withoutUnits } from './parcel.ts';
import { IllegalTransition } from './refusals.ts';

/** The goods of a parcel leave. Throws IllegalTransition unless the order is CONFIRMED. */
export function shipParcel(
  order: Order,
  id: string,
  trackingNumber: string | null,
  now: Date,
): Change[] {
  assertShippable(order);
  const parcel = moved(order.parcel(id), 'SHIPPED');
  const shipped = { ...parcel, trackingNumber: trackingNumber ?? parcel.trackingNumber };
  order.trackingNumber = shipped.trackingNumber;
  return order.replaceParcel(shipped, 'parcel-shipped', null, now);
}

/** The goods of a parcel arrive. Throws IllegalParcelTransition unless it is SHIPPED. */
export function deliverParcel(order: Order, id: string, now: Date): Change[] {
  return order.replaceParcel(moved(order.parcel(id), 'DELIVERED'), 'parcel-delivered', null, now);
}

/** The goods of all pending parcels leave. Throws IllegalTransition unless the order is CONFIRMED. */
export function shipAll(order: Order, trackingNumber: string | null, now: Date): Change[] {
  assertShippable(order);
  const pending = order.parcels.filter(({ status }) => status === 'PENDING');
  return pending.flatMap(({ id }) => shipParcel(order, id, trackingNumber, now));
}

/** All goods arrive. Throws IllegalTransition unless the order is SHIPPED. */
export function deliverAll(order: Order, now: Date): Change[] {
  if (order.status !== 'SHIPPED') throw new IllegalTransition(order.status, 'DELIVERED');
  const shipped = order.parcels.filter(({ status }) => status === 'SHIPPED');
  return shipped.flatMap(({ id }) => deliverParcel(order, id, now));
}

/** The cancellation of a parcel's units is complete. That of the last parcel ends the order. */
export function cancelUnits(
  order: Order,
  id: string,
  { lines, code, reason }: Cancellation,
  now: Date,
): Change[] {
  const parcel = withoutUnits(order.parcel(id), lines, order.lines);
  const others = order.parcels.filter((other) => other.id !== id);
  if (statusOf([...others, parcel]) === 'CANCELLED') {
    order.failure = { status: 'CANCELLED', code, message: reason, step: null, compensated: true };
  }
  return order.replaceParcel(parcel, 'parcel-cancelled', reason, now);
}

function assertShippable(order: Order): void {
  if (order.status !== 'CONFIRMED' || order.isBeingCancelled()) {
    throw new IllegalTransition(order.status, 'SHIPPED');
  }
}
