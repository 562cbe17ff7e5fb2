/** A line of an order, as it was placed. */
export type PlacedLine = {
  readonly productId: string;
  /** Empty when the event of an earlier release does not say which of several sellers it was. */
  readonly sellerId: string;
  /** Empty without a category. */
  readonly categoryId: string;
  readonly quantity: number;
  /** The price of one unit, in minor units. */
  readonly price: number;
};

/** A refund, or units that were cancelled after the sale. */
export type RefundFact = {
  /** The id of the refund, or of the event that reported it. */
  readonly id: string;
  readonly at: Date;
  /** In minor units. What is left bounds it. */
  readonly amount: number;
  /** The parcel whose lines share it; null: all lines. */
  readonly parcelId: string | null;
  /** The units that were given back; empty for a refund of money alone. */
  readonly units: readonly { readonly productId: string; readonly quantity: number }[];
};

/** All that is known about an order: each event sets what is its own. */
export type OrderFacts = {
  readonly orderId: string;
  /** Null until `order-placed` arrives. */
  readonly placed: {
    readonly buyerId: string;
    readonly currency: string;
    readonly at: Date;
    readonly lines: readonly PlacedLine[];
  } | null;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly failedAt: Date | null;
  readonly refunds: readonly RefundFact[];
};

/** What one event says about an order. */
export type OrderFact = { readonly orderId: string } & (
  | { readonly kind: 'PLACED'; readonly placed: NonNullable<OrderFacts['placed']> }
  | { readonly kind: 'CONFIRMED' | 'CANCELLED' | 'FAILED'; readonly at: Date }
  | { readonly kind: 'REFUNDED'; readonly refund: RefundFact }
);

/** An order of which nothing is known. */
export function unknownOrder(orderId: string): OrderFacts {
  const never = { confirmedAt: null, cancelledAt: null, failedAt: null };
  return { orderId, placed: null, ...never, refunds: [] };
}

/**
 * Adds a fact to what is known. The result is the same in whatever order the facts come and however
 * often: the first placement stays, and of two times, or of two reports of one refund, the earlier one.
 */
export function withFact(order: OrderFacts, fact: OrderFact): OrderFacts {
  switch (fact.kind) {
    case 'PLACED':
      return order.placed ? order : { ...order, placed: fact.placed };
    case 'CONFIRMED':
      return { ...order, confirmedAt: earlier(order.confirmedAt, fact.at) };
    case 'CANCELLED':
      return { ...order, cancelledAt: earlier(order.cancelledAt, fact.at) };
    case 'FAILED':
      return { ...order, failedAt: earlier(order.failedAt, fact.at) };
    case 'REFUNDED':
      return { ...order, refunds: withRefund(order.refunds, fact.refund) };
  }
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one <= other ? one : other;
}

function withRefund(refunds: readonly RefundFact[], refund: RefundFact): readonly RefundFact[] {
  const known = refunds.find(({ id }) => id === refund.id);
  if (known && known.at <= refund.at) return refunds;
  return [...refunds.filter(({ id }) => id !== refund.id), refund].toSorted(inSequence);
}

/** The sequence in which refunds are applied: by time, then by id, so that it never depends on arrival. */
function inSequence(one: RefundFact, other: RefundFact): number {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);
}
