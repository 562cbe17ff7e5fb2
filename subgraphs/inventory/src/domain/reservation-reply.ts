import { messageOf, type Reservation, refusalOf } from './reservation.ts';

/** What a step of a checkout is answered, by us as by every participant (SagaStepResult). */
export type StepResult<Data = null> = {
  readonly success: boolean;
  readonly message: string | null;
  /** The reservation: what a compensation names. */
  readonly transactionId: string | null;
  readonly data: Data;
};

/** Why nothing was reserved, for machines. */
export type RefusalData = { readonly code: string; readonly productIds: string[] };

type Kept = Pick<Reservation, 'id' | 'status' | 'refused'>;

/** Whether everything is kept aside. */
export function reserved(reservation: Kept): StepResult<RefusalData | null> {
  const refusal = refusalOf(reservation);
  if (!refusal) return done(reservation);
  const data = { code: refusal.code, productIds: [...refusal.productIds] };
  return { success: false, message: messageOf(refusal), transactionId: null, data };
}

/** Whether the promise is final. Goods that have left already were promised. */
export function committed(reservation: Kept | undefined): StepResult {
  if (!reservation || refusalOf(reservation)) return no('Nothing is kept aside for this order.');
  return done(reservation);
}

/** Whether nothing is kept aside any more. */
export function released(reservation: Kept | undefined): StepResult {
  if (!reservation || !refusalOf(reservation)) return no('The goods have left.');
  return done(reservation);
}

function done({ id }: Kept): StepResult {
  return { success: true, message: null, transactionId: id, data: null };
}

function no(message: string): StepResult {
  return { success: false, message, transactionId: null, data: null };
}
