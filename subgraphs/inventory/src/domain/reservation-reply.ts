import { type SagaReply, stepDone, stepRefused } from '@souk/platform/kernel/saga-reply';
import { messageOf, type RefusedRelease, type Reservation, refusalOf } from './reservation.ts';

type RefusalData = { readonly code: string; readonly productIds: string[] };

export type ReserveReply = SagaReply<null, true> | SagaReply<RefusalData, false>;
export type StockReply = SagaReply<null>;

export type CancellationReply = SagaReply<{ readonly code: RefusedRelease } | null>;

type Outcome = Pick<Reservation, 'id' | 'status' | 'refused'>;

/** Success when all lines are reserved, or have shipped. */
export function reserveReply(reservation: Outcome): ReserveReply {
  const refusal = refusalOf(reservation);
  if (!refusal) return stepDone(reservation.id, null);
  const { code, productIds } = refusal;
  return stepRefused(messageOf(refusal), { code, productIds: [...productIds] });
}

/** Success when the reservation is final, or its goods have left. */
export function commitReply(reservation: Outcome | undefined): StockReply {
  if (reservation && !refusalOf(reservation)) return stepDone(reservation.id, null);
  return stepRefused('No stock is reserved for this order.', null);
}

/** Success when nothing is reserved any more, and `isReleased` says so of goods that left in part. */
export function releaseReply(reservation: Outcome | undefined, isReleased = false): StockReply {
  if (reservation && (isReleased || refusalOf(reservation))) return stepDone(reservation.id, null);
  return stepRefused('The goods have left.', null);
}

/** Success when the units of a cancellation are released; `refused` says why they are not. */
export function cancellationReply(
  reservationId: string | null,
  refused: RefusedRelease | null,
): CancellationReply {
  if (!refused) return stepDone(reservationId, null);
  const hasShipped = refused === 'ALREADY_SHIPPED';
  const message = hasShipped ? 'The goods have left.' : 'These units are not reserved.';
  return stepRefused(message, { code: refused });
}
