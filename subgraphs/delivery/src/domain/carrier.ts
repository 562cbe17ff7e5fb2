import type { Change, Delivery } from './delivery.ts';

/** What a carrier says about a parcel. CANCELLED: its label is not valid any more. */
export const carrierStates = ['BOOKED', 'IN_TRANSIT', 'FAILED', 'DELIVERED', 'CANCELLED'] as const;
export type CarrierState = (typeof carrierStates)[number];

/** A parcel as the carrier must know it. */
export type CarrierParcel = Pick<Delivery, 'address'> & {
  /** The window in which the parcel is to arrive. */
  readonly from: Date;
  readonly to: Date;
};

export type CarrierLabel = { readonly ref: string; readonly trackingNumber: string | null };
/** The state of a parcel, and since when. */
export type CarrierReport = { readonly state: CarrierState; readonly at: Date };
/** A carrier has said no, for good: asking again gets the same answer. */
export type CarrierRefusal = { readonly refused: string };
/** A callback says that something may have changed, and no more: the carrier is then asked. */
export type CarrierEvent = { readonly eventId: string; readonly subjectRef: string };

/** The carrier did not answer, or not in time: what was asked may have happened. */
export class CarrierUnavailable extends Error {
  override readonly name = 'CarrierUnavailable';
}

/**
 * A company that moves parcels. Our id is the idempotency key of a booking: asked again, it returns the same
 * label. Every call throws CarrierUnavailable when there is no answer.
 */
export type Carrier = {
  readonly name: string;
  readonly book: (parcel: CarrierParcel, id: string) => Promise<CarrierLabel | CarrierRefusal>;
  readonly track: (ref: string) => Promise<CarrierReport>;
  /** Repeated, it succeeds again. Refused once the goods have left. */
  readonly cancel: (ref: string) => Promise<CarrierRefusal | null>;
  /** Null for a callback that the carrier has not signed, or that is not from now. */
  readonly verify: (
    headers: Readonly<Record<string, string | string[] | undefined>>,
    rawBody: Buffer,
  ) => CarrierEvent | null;
};

/** True when the carrier will report nothing more. */
export function isFinal(state: CarrierState): boolean {
  return state === 'DELIVERED' || state === 'CANCELLED';
}

/**
 * Makes the transitions of a delivery up to the state that its carrier reports. A report that the delivery
 * is beyond changes nothing; another attempt after a failed one is possible.
 */
export function followCarrier(
  delivery: Delivery,
  state: CarrierState,
  generated: string,
  now: Date,
): Change[] {
  if (!delivery.isComing() || state === 'BOOKED' || state === 'CANCELLED') return [];
  if (state === 'DELIVERED') return delivery.arrive(generated, now);
  const changes = delivery.ship(null, generated, now);
  if (state === 'IN_TRANSIT' && delivery.status === 'FAILED') {
    return [...changes, ...delivery.advance('IN_TRANSIT', null, now)];
  }
  const hasFailed = state === 'FAILED' && delivery.status === 'IN_TRANSIT';
  return hasFailed ? [...changes, ...delivery.advance('FAILED', null, now)] : changes;
}
