import type { Actor } from '@souk/platform/kernel/actor';
import { type Money, sum, times } from '@souk/platform/kernel/money';
import type { Change } from './change.ts';
import { isOperator } from './operator.ts';
import type { Order } from './order.ts';
import type { OrderLine } from './order-line.ts';
import type { OrderRefund } from './order-refund.ts';
import type { Parcel } from './parcel.ts';

/** True for the buyer and for operators; a seller sees own parcels only. */
function seesWholeOrder({ buyerId, parcels }: Order, actor: Actor | null): boolean {
  if (!actor) return false;
  return actor.id === buyerId || isOperator(actor) || parcels.length === 1;
}

/** The parcels that the actor sees. */
export function visibleParcels(order: Order, actor: Actor | null): readonly Parcel[] {
  if (seesWholeOrder(order, actor)) return order.parcels;
  return order.parcels.filter(({ sellerId }) => sellerId === actor?.id);
}

/** The lines that the actor sees. */
export function visibleLines(order: Order, actor: Actor | null): readonly OrderLine[] {
  if (seesWholeOrder(order, actor)) return order.lines;
  return order.lines.filter(({ sellerId }) => sellerId === actor?.id);
}

/** The refunds that the actor sees: one of several sellers sees those of the own parcel. */
export function visibleRefunds(order: Order, actor: Actor | null): readonly OrderRefund[] {
  if (seesWholeOrder(order, actor)) return order.refunds;
  const own = new Set(visibleParcels(order, actor).map(({ id }) => id));
  return order.refunds.filter(({ parcelId }) => parcelId !== null && own.has(parcelId));
}

/** The sum of the lines that the actor sees. */
export function visibleTotal(order: Order, actor: Actor | null): Money {
  if (seesWholeOrder(order, actor)) return order.total;
  return sum(visibleLines(order, actor).map((line) => times(line.unitPrice, line.quantity)));
}

/**
 * The changes that the actor sees: of another seller's parcel none. The messages about the whole order are
 * for the buyer: they may name goods of other sellers.
 */
export function visibleChanges(
  order: Order,
  changes: readonly Change[],
  actor: Actor | null,
): Change[] {
  if (seesWholeOrder(order, actor)) return [...changes];
  const own = new Set(visibleParcels(order, actor).map(({ id }) => id));
  return changes
    .filter(({ parcelId }) => parcelId === null || own.has(parcelId))
    .map((change) => (change.parcelId === null ? { ...change, message: null } : change));
}
