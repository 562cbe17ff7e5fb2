import { type SagaReply, stepDone, stepRefused } from '@souk/platform/kernel/saga-reply';
import { messageOf, type Reservation, refusalOf } from './reservation.ts';

type RefusalData = { readonly code: string; readonly productIds: string[] };

export type ReserveReply = SagaReply<null, true> | SagaReply<RefusalData, false>;
export type StockReply = SagaReply<null>;

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

/** Success when nothing is reserved any more. */
export function releaseReply(reservation: Outcome | undefined): StockReply {
  if (reservation && refusalOf(reservation)) return stepDone(reservation.id, null);
  return stepRefused('The goods have left.', null);
}
