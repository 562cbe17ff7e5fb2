import type { Money } from '@souk/platform/kernel/money';
import { parcelIdOf } from '@souk/schema/parcel-id';
import type { Cancellation } from './cancellation.ts';
import type { OrderLine } from './order-line.ts';
import { type ParcelStatus, parcelTransitions } from './parcel-status.ts';
import { IllegalParcelTransition } from './refusals.ts';
import type { OrderStatus } from './status.ts';
import { type Units, unitCount } from './units.ts';

/**
 * The goods of one seller in an order. What was ordered never changes: units that are cancelled and money
 * that is refunded are counted beside it. It is stored in the order's row, as JSON.
 */
export type Parcel = {
  /** The same in every service: see `parcelIdOf`. */
  readonly id: string;
  readonly sellerId: string;
  readonly status: ParcelStatus;
  /** Counts the changes of the parcel, from 1. */
  readonly version: number;
  readonly trackingNumber: string | null;
  /** The units that were cancelled so far, one entry for each product. */
  readonly cancelled: readonly Units[];
  /** How much was refunded outside of cancellations, in minor units. */
  readonly refunded: number;
  /** The units that were refunded outside of cancellations. Left out before the first. */
  readonly refundedLines?: readonly RefundedLine[];
  /** The cancellation under way. */
  readonly cancellation: Cancellation | null;
};

/** Units of a product in one refund, and what was refunded for them in minor units. */
export type RefundedLine = Units & { readonly refundId: string; readonly amount: number };

/** True while units of the parcel are being cancelled. */
export function isBeingCancelled({ cancellation }: Parcel): boolean {
  return cancellation !== null;
}

export function hasLeft({ status }: Parcel): boolean {
  return status === 'SHIPPED' || status === 'DELIVERED';
}

/** One pending parcel for each seller, in the order of their first lines. */
export function parcelsOf(orderId: string, lines: readonly OrderLine[]): Parcel[] {
  return [...new Set(lines.map(({ sellerId }) => sellerId))].map((sellerId) => ({
    id: parcelIdOf(orderId, sellerId),
    sellerId,
    status: 'PENDING',
    version: 1,
    trackingNumber: null,
    cancelled: [],
    refunded: 0,
    cancellation: null,
  }));
}

/** The parcel's lines, as they were ordered. */
export function linesIn({ sellerId }: Parcel, lines: readonly OrderLine[]): OrderLine[] {
  return lines.filter((line) => line.sellerId === sellerId);
}

/** How many units of a product were cancelled. */
export function cancelledUnits({ cancelled }: Parcel, productId: string): number {
  return cancelled.find((units) => units.productId === productId)?.quantity ?? 0;
}

/** How many units of a product were refunded without a cancellation. */
export function refundedUnits({ refundedLines = [] }: Parcel, productId: string): number {
  return unitCount(refundedLines.filter((line) => line.productId === productId));
}

/** The units that are neither cancelled nor about to be. */
export function remainingUnits(parcel: Parcel, lines: readonly OrderLine[]): Units[] {
  const leaving = parcel.cancellation?.lines ?? [];
  return linesIn(parcel, lines).flatMap(({ productId, quantity }) => {
    const asked = leaving.find((units) => units.productId === productId)?.quantity ?? 0;
    const left = quantity - cancelledUnits(parcel, productId) - asked;
    return left > 0 ? [{ productId, quantity: left }] : [];
  });
}

/** The price of units of the parcel, in minor units. */
export function priceOf(units: readonly Units[], lines: readonly OrderLine[]): number {
  const prices = new Map(
    lines.map(({ productId, unitPrice }) => [productId, unitPrice.minorUnits]),
  );
  return units.reduce((sum, { productId, quantity }) => {
    return sum + quantity * (prices.get(productId) ?? 0);
  }, 0);
}

/** What the parcel's lines cost, as they were ordered. */
export function subtotalOf(parcel: Parcel, lines: readonly OrderLine[], currency: string): Money {
  return { currency, minorUnits: priceOf(linesIn(parcel, lines), lines) };
}

/**
 * What the buyer pays for the parcel after its cancellations and refunds, in minor units. Of a unit that was refunded and
 * then cancelled nothing goes back twice.
 */
export function paidFor(parcel: Parcel, lines: readonly OrderLine[]): number {
  const kept = linesIn(parcel, lines).map(({ productId, quantity }) => {
    const gone = cancelledUnits(parcel, productId) + refundedUnits(parcel, productId);
    return { productId, quantity: Math.max(quantity - gone, 0) };
  });
  const ofUnits = (parcel.refundedLines ?? []).reduce((sum, { amount }) => sum + amount, 0);
  return priceOf(kept, lines) - (parcel.refunded - ofUnits);
}

/** The parcel in another status. Throws IllegalParcelTransition for one that does not follow. */
export function moved(parcel: Parcel, to: ParcelStatus): Parcel {
  const allowed: readonly ParcelStatus[] = parcelTransitions[parcel.status];
  if (!allowed.includes(to)) throw new IllegalParcelTransition(parcel.status, to);
  return { ...parcel, status: to, version: parcel.version + 1 };
}

/** The parcel without these units. It is CANCELLED when none is left. */
export function withoutUnits(
  parcel: Parcel,
  units: readonly Units[],
  lines: readonly OrderLine[],
): Parcel {
  const cancelled = linesIn(parcel, lines).flatMap(({ productId }) => {
    const more = units.find((line) => line.productId === productId)?.quantity ?? 0;
    const quantity = cancelledUnits(parcel, productId) + more;
    return quantity > 0 ? [{ productId, quantity }] : [];
  });
  const rest = { ...parcel, cancelled, cancellation: null };
  const isEmpty = remainingUnits(rest, lines).length === 0;
  return isEmpty ? moved(rest, 'CANCELLED') : { ...rest, version: rest.version + 1 };
}

/** The parcel of an order that has ended: nothing of it is left. */
export function emptied(parcel: Parcel, lines: readonly OrderLine[]): Parcel {
  if (parcel.status === 'CANCELLED') return parcel;
  const all = { ...parcel, cancellation: null };
  return withoutUnits(all, remainingUnits(all, lines), lines);
}

/**
 * The status of a confirmed order: CANCELLED when no parcel lives, DELIVERED when all living ones have
 * arrived, SHIPPED when all of them have left.
 */
export function statusOf(parcels: readonly Parcel[]): OrderStatus {
  const living = parcels.filter(({ status }) => status !== 'CANCELLED');
  if (living.length === 0) return 'CANCELLED';
  if (living.every(({ status }) => status === 'DELIVERED')) return 'DELIVERED';
  return living.every(({ status }) => status !== 'PENDING') ? 'SHIPPED' : 'CONFIRMED';
}
