import type { ReservationStatus } from './reservation-status.ts';

/** A product and its quantity. */
export type Line = {
  readonly productId: string;
  readonly quantity: number;
  /** What the buyer pays for a unit, in minor units. Left out by external systems: not checked. */
  readonly price?: number | undefined;
};

/** A line of a reservation: how many of its units were released, and how many have shipped. */
export type ReservedLine = Line & {
  /** The seller of the product when it was reserved. */
  readonly sellerId: string;
  readonly released: number;
  readonly shipped: number;
};

/** Why a cancellation releases nothing. NOT_RESERVED: the order has not so many units of a product. */
export type RefusedRelease = 'ALREADY_SHIPPED' | 'NOT_RESERVED';

/** The shop's checkout, an external orchestrator (OUTSIDE), or a POS sale, whose goods are gone. */
export type Origin = 'CHECKOUT' | 'OUTSIDE' | 'SALE';

/** GIVEN_UP: the reservation arrived after its cancellation. */
export type RefusalCode = 'OUT_OF_STOCK' | 'UNKNOWN_PRODUCT' | 'PRICE_CHANGED' | 'GIVEN_UP';

/** Why nothing is reserved. It is stored, so that a repeated request gets the same reply. */
export type RefusedReservation = {
  readonly code: RefusalCode;
  readonly productIds: readonly string[];
};

/**
 * The reply to a reservation that arrives after its cancellation. A cancellation that comes first
 * stores it as a tombstone.
 */
export const cancelledBefore: RefusedReservation = { code: 'GIVEN_UP', productIds: [] };

/**
 * The stock reserved for an order: all of its lines, or nothing. The statements in `persistence/`
 * write it, and keep it and the stock consistent.
 */
export type Reservation = {
  readonly id: string;
  readonly orderId: string;
  readonly origin: Origin;
  readonly buyerId: string | null;
  /** The sellers of the lines when these were reserved. */
  readonly sellerIds: readonly string[];
  readonly status: ReservationStatus;
  readonly lines: readonly ReservedLine[];
  /** Null when the lines were reserved. */
  readonly refused: RefusedReservation | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Returns one line for each product, with the sum of its quantities. */
export function linesOf(items: readonly Line[]): Line[] {
  const byProduct = Map.groupBy(items, ({ productId }) => productId);
  return [...byProduct].map(([productId, same]) => ({
    ...same[0],
    productId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}

/** The units that are still reserved. */
export function leftOf({
  quantity,
  released,
  shipped,
}: Pick<ReservedLine, 'quantity' | 'released' | 'shipped'>): number {
  return quantity - released - shipped;
}

/** The text for people. */
export function messageOf({ code, productIds }: RefusedReservation): string {
  if (code === 'GIVEN_UP') return 'The order was cancelled.';
  const products = productIds.join(', ');
  if (code === 'UNKNOWN_PRODUCT') return `Not for sale: ${products}.`;
  if (code === 'PRICE_CHANGED') return `The price has changed: ${products}.`;
  return `Not enough in stock of ${products}.`;
}

/** Returns why nothing is reserved for the order; null when its lines are reserved or shipped. */
export function refusalOf({
  status,
  refused,
}: Pick<Reservation, 'status' | 'refused'>): RefusedReservation | null {
  const ended = status === 'RELEASED' || status === 'EXPIRED';
  return refused ?? (ended ? cancelledBefore : null);
}
