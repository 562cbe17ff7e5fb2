import type { ReservationStatus } from './reservation-status.ts';

/** How many of a product. */
export type Line = { readonly productId: string; readonly quantity: number };

/**
 * Who has asked: our own checkout; an orchestrator outside of the shop, about an order that is none
 * of ours; or nobody, as the goods were sold elsewhere and are gone.
 */
export type Origin = 'CHECKOUT' | 'OUTSIDE' | 'SALE';

/** Why nothing is kept aside. GIVEN_UP: the order was given up before. */
export type Refused = {
  readonly code: 'OUT_OF_STOCK' | 'UNKNOWN_PRODUCT' | 'GIVEN_UP';
  readonly productIds: readonly string[];
};

/**
 * What is kept aside for an order: all of its lines, or nothing. It is written by the statements in
 * `persistence/`, which keep it and the stock in step.
 */
export type Reservation = {
  readonly id: string;
  readonly orderId: string;
  readonly origin: Origin;
  readonly buyerId: string | null;
  /** Who sold the lines when they were kept aside. */
  readonly sellerIds: readonly string[];
  readonly status: ReservationStatus;
  readonly lines: readonly Line[];
  /** What whoever asks for this order is told. Null where its lines were kept aside. */
  readonly refused: Refused | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** One line for each product, however often it was named. */
export function linesOf(items: readonly Line[]): Line[] {
  const byProduct = Map.groupBy(items, ({ productId }) => productId);
  return [...byProduct].map(([productId, same]) => ({
    productId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}

/** Why nothing is kept aside, for people. */
export function messageOf({ code, productIds }: Refused): string {
  if (code === 'GIVEN_UP') return 'The order was given up.';
  const products = productIds.join(', ');
  return code === 'UNKNOWN_PRODUCT'
    ? `We do not sell ${products}.`
    : `Not enough in stock of ${products}.`;
}

/** What speaks against keeping anything aside for the order; null when its lines are kept. */
export function refusalOf({
  status,
  refused,
}: Pick<Reservation, 'status' | 'refused'>): Refused | null {
  const ended = status === 'RELEASED' || status === 'EXPIRED';
  return refused ?? (ended ? { code: 'GIVEN_UP', productIds: [] } : null);
}
