import type { Actor } from '@souk/platform/kernel/actor';
import type { Reader, Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { isOperator } from '../domain/operator.ts';
import type { Order } from '../domain/order.ts';
import { isBeingCancelled, type Parcel, remainingUnits } from '../domain/parcel.ts';
import {
  IllegalParcelTransition,
  IllegalTransition,
  NothingToCancel,
  RequestInProgress,
} from '../domain/refusals.ts';
import type { Units } from '../domain/units.ts';
import { CancellationRow } from '../persistence/cancellation.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { startCancellation } from './advance-cancellation.ts';
import {
  changeParcel,
  mayFulfilParcel,
  type ParcelChanged,
  type ParcelCommand,
} from './change-parcel.ts';
import type { PublishedEvents } from './publish.ts';

export type CancelParcel = ParcelCommand & {
  /** Null or undefined cancels all units that are left. */
  readonly lines?: readonly Units[] | null | undefined;
  readonly reason?: string | null | undefined;
};

/**
 * Begins to cancel a parcel of a confirmed order, or some of its units: stock and money go back once the
 * delivery agrees. A cancelled parcel stays as it is. Allowed to its seller, the buyer and operators. Throws
 * IllegalTransition before the order is confirmed, IllegalParcelTransition once the goods have left,
 * NothingToCancel, RequestInProgress, and whatever changeParcel throws.
 */
export function cancelParcel(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: CancelParcel,
  policy: RetryPolicy,
): Promise<ParcelChanged> {
  return changeParcel(work, actor, command, {
    operation: 'cancelParcel',
    mayChange: mayCancelParcel,
    change: (order, parcel) => {
      if (parcel.status === 'CANCELLED') return;
      assertCancellable(order, parcel);
      const code = `CANCELLED_BY_${roleOf(actor, order)}`;
      const reason = command.reason ?? 'Cancelled.';
      const lines = unitsOf(order, parcel, command.lines ?? null);
      startCancellation(work, order, parcel, { id: newId(), code, reason, lines }, policy);
    },
  });
}

/** The buyer, the seller of the parcel, or an operator. */
export function mayCancelParcel(actor: Actor, order: Order, parcel: Parcel): boolean {
  return order.buyerId === actor.id || mayFulfilParcel(actor, order, parcel);
}

/**
 * Throws RequestInProgress while the cancellation is under way, and IllegalParcelTransition when the last
 * one of the parcel was refused, as the goods had left.
 */
export async function assertUnitsCancelled(
  read: Reader,
  order: Order,
  parcelId: string,
): Promise<void> {
  const parcel = order.parcel(parcelId);
  if (isBeingCancelled(parcel)) {
    throw new RequestInProgress('The units are being cancelled.');
  }
  const last = { where: { parcelId }, orderBy: { endedAt: 'desc' } } as const;
  const [ended] = await read.find(CancellationRow, last.where, { orderBy: last.orderBy, limit: 1 });
  if (ended?.refused) throw new IllegalParcelTransition(parcel.status, 'CANCELLED');
}

/** Throws RequestInProgress while units of one of the parcels are being cancelled. */
export function assertNotBeingCancelled(parcels: readonly Parcel[]): void {
  if (parcels.some(isBeingCancelled)) {
    throw new RequestInProgress('Goods of this order are being cancelled.');
  }
}

/** Who cancels an order or a parcel, as its failure names it. */
export function roleOf(
  actor: Actor,
  { buyerId }: Pick<Order, 'buyerId'>,
): 'BUYER' | 'SELLER' | 'OPERATOR' {
  if (actor.id === buyerId) return 'BUYER';
  return isOperator(actor) ? 'OPERATOR' : 'SELLER';
}

function assertCancellable(order: Order, parcel: Parcel): void {
  if (parcel.status !== 'PENDING') throw new IllegalParcelTransition(parcel.status, 'CANCELLED');
  assertNotBeingCancelled([parcel]);
  if (order.status !== 'CONFIRMED') {
    const message = 'Until an order is confirmed only all of it can be cancelled: use cancelOrder.';
    throw new IllegalTransition(order.status, 'CANCELLED', message);
  }
  // The last commands of the checkout must not overtake those of the cancellation.
  if (!order.checkout.done) throw new RequestInProgress('The order is being completed.');
}

/** The units to cancel. Throws NothingToCancel for more than there is. */
function unitsOf(order: Order, parcel: Parcel, asked: readonly Units[] | null): readonly Units[] {
  const remaining = remainingUnits(parcel, order.lines);
  if (!asked) return remaining;
  const left = new Map(remaining.map(({ productId, quantity }) => [productId, quantity]));
  const isLeft = asked.every(({ productId, quantity }) => quantity <= (left.get(productId) ?? 0));
  if (!isLeft) throw new NothingToCancel(remaining);
  return asked;
}
