import { parcelIdOf } from '@souk/schema/parcel-id';
import type { OrderFacts, PlacedLine, RefundFact } from './order-facts.ts';
import { shareAmount } from './share-amount.ts';

/**
 * What one line of an order, or one refund of a line, adds to the figures: every figure is a sum over
 * entries. `refundId` is empty for the line itself.
 */
export type Entry = {
  readonly orderId: string;
  readonly line: number;
  readonly refundId: string;
  /** When it counts: the placement of the order, or the refund. */
  readonly at: Date;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly categoryId: string;
  readonly productId: string;
  readonly currency: string;
  /** Whether the order was confirmed: only then its amounts count. */
  readonly sold: boolean;
  readonly cancelled: boolean;
  readonly failed: boolean;
  /** Units sold, or given back. */
  readonly quantity: number;
  /** The price of the line, or the amount of the refund, in minor units. */
  readonly amount: number;
  /** Of a line: all its refunds, whenever they were made. */
  readonly refunded: number;
};

/**
 * The entries of an order, none until it is placed. A pure function of all its facts, so that figures which
 * are sums over entries do not depend on the order in which events arrive.
 */
export function entriesOf(order: OrderFacts): Entry[] {
  const { placed, orderId } = order;
  if (!placed) return [];
  const { buyerId, currency, at } = placed;
  const common = {
    orderId,
    buyerId,
    currency,
    sold: order.confirmedAt !== null,
    cancelled: order.cancelledAt !== null,
    failed: order.failedAt !== null,
  };
  const parts = common.sold ? refundParts(order, placed.lines) : [];
  const lines = placed.lines.map(({ price, ...line }, index) => {
    const ofLine = parts.filter((part) => part.line === index);
    const refunded = ofLine.reduce((sum, { amount }) => sum + amount, 0);
    const own = { ...common, ...line, line: index, refundId: '', at, refunded };
    return { ...own, amount: price * line.quantity };
  });
  const refunds = parts.map(({ line, refund, quantity, amount }) => {
    const { sellerId, categoryId, productId } = placed.lines[line] as PlacedLine;
    const own = { sellerId, categoryId, productId, line, refundId: refund.id, at: refund.at };
    return { ...common, ...own, quantity, amount, refunded: 0 };
  });
  return [...lines, ...refunds];
}

type Part = {
  readonly line: number;
  readonly refund: RefundFact;
  readonly quantity: number;
  readonly amount: number;
};

/** A line, with what is left of it after the refunds so far. */
type Left = { readonly line: PlacedLine; readonly index: number; amount: number; units: number };

function refundParts(order: OrderFacts, lines: readonly PlacedLine[]): Part[] {
  const left = lines.map((line, index): Left => {
    return { line, index, amount: line.price * line.quantity, units: line.quantity };
  });
  const parts = order.refunds.flatMap((refund) =>
    applyRefund(refund, linesOf(refund, order.orderId, left)),
  );
  if (!order.cancelledAt) return parts;
  // All that is left of a cancelled order is given back.
  return [
    ...parts,
    ...left.flatMap((one) => take(cancellationOf(order), one, one.units, one.amount)),
  ];
}

function cancellationOf({ cancelledAt }: OrderFacts): RefundFact {
  const at = cancelledAt as Date;
  return { id: 'order-cancelled', at, amount: 0, parcelId: null, units: [] };
}

/** The lines that share a refund. Lines of an earlier release may lack their sellers: then all of them do. */
function linesOf(refund: RefundFact, orderId: string, left: readonly Left[]): readonly Left[] {
  const own = left.filter(({ line }) => parcelIdOf(orderId, line.sellerId) === refund.parcelId);
  return own.length > 0 ? own : left;
}

/**
 * Billing refunds at most what is left of a parcel. The lines whose units were cancelled come first; the rest,
 * and a refund of money alone, is shared by what is left of each line.
 */
function applyRefund(refund: RefundFact, own: readonly Left[]): Part[] {
  let rest = Math.min(refund.amount, sumOf(own));
  const parts: Part[] = [];
  for (const { productId, quantity } of refund.units) {
    const one = own.find(({ line }) => line.productId === productId);
    if (!one) continue;
    const amount = Math.min(rest, one.amount, quantity * one.line.price);
    rest -= amount;
    parts.push(...take(refund, one, Math.min(quantity, one.units), amount));
  }
  const shares = shareAmount(
    rest,
    own.map(({ amount }) => amount),
  );
  own.forEach((one, index) => {
    parts.push(...take(refund, one, 0, shares[index] ?? 0));
  });
  return merged(parts);
}

function sumOf(left: readonly Left[]): number {
  return left.reduce((sum, { amount }) => sum + amount, 0);
}

function take(refund: RefundFact, one: Left, quantity: number, amount: number): Part[] {
  if (quantity === 0 && amount === 0) return [];
  one.units -= quantity;
  one.amount -= amount;
  return [{ line: one.index, refund, quantity, amount }];
}

/** A line has one part of a refund. */
function merged(parts: readonly Part[]): Part[] {
  return [...Map.groupBy(parts, ({ line }) => line).values()].map((ofLine) => ({
    ...(ofLine[0] as Part),
    quantity: ofLine.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: ofLine.reduce((sum, { amount }) => sum + amount, 0),
  }));
}
