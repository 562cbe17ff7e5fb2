import type { Refused } from './booking.ts';

/** What a step of a checkout is answered, by us as by every participant (SagaStepResult). */
type StepResult<Success extends boolean, Data> = {
  readonly success: Success;
  readonly message: string | null;
  /** The delivery: what a compensation names. */
  readonly transactionId: string | null;
  readonly data: Data;
};

type SlotData = { readonly slotId: string; readonly from: Date; readonly to: Date };
type NotBooked = StepResult<false, { code: string; alternatives: SlotData[] }>;

export type Booked = StepResult<true, SlotData> | NotBooked;
export type Cancelled = StepResult<boolean, { code: string } | null>;

type Slot = Omit<SlotData, 'slotId'> & { readonly id: string };

/** A place is taken. */
export function booked(deliveryId: string, slot: Slot): Booked {
  return { success: true, message: null, transactionId: deliveryId, data: dataOf(slot) };
}

/** No place is taken. */
export function notBooked({ code, message }: Refused, alternatives: readonly Slot[]): Booked {
  const data = { code, alternatives: alternatives.map(dataOf) };
  return { success: false, message, transactionId: null, data };
}

/** No place is taken any more, by whatever there was. */
export function cancelled(deliveryId: string | null): Cancelled {
  return { success: true, message: null, transactionId: deliveryId, data: null };
}

/** The place is not given back: the goods are on their way, or have been. */
export function alreadyLeft(deliveryId: string): Cancelled {
  const data = { code: 'ALREADY_LEFT' };
  return { success: false, message: 'The goods have left.', transactionId: deliveryId, data };
}

function dataOf({ id, from, to }: Slot): SlotData {
  return { slotId: id, from, to };
}
