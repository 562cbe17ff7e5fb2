import { type SagaReply, stepDone, stepRefused } from '@souk/platform/kernel/saga-reply';
import type { RefusedBooking } from './booking.ts';

type SlotData = { readonly slotId: string; readonly from: Date; readonly to: Date };
type NotBooked = SagaReply<{ code: string; alternatives: SlotData[] }, false>;

export type BookingReply = SagaReply<SlotData, true> | NotBooked;
export type CancelReply = SagaReply<{ code: string } | null>;

type Slot = Omit<SlotData, 'slotId'> & { readonly id: string };

export function booked(deliveryId: string, slot: Slot): BookingReply {
  return stepDone(deliveryId, dataOf(slot));
}

export function notBooked(
  { code, message }: RefusedBooking,
  alternatives: readonly Slot[],
): BookingReply {
  return stepRefused(message, { code, alternatives: alternatives.map(dataOf) });
}

/** The delivery is cancelled. The id is null when the order never had one. */
export function cancelled(deliveryId: string | null): CancelReply {
  return stepDone(deliveryId, null);
}

/** The goods have not left, so that units can be cancelled. */
export function amended(deliveryId: string): CancelReply {
  return stepDone(deliveryId, null);
}

/** Nothing is cancelled, as the goods have left. */
export function alreadyLeft(deliveryId: string): CancelReply {
  return stepRefused('The goods have left.', { code: 'ALREADY_LEFT' }, deliveryId);
}

function dataOf({ id, from, to }: Slot): SlotData {
  return { slotId: id, from, to };
}
