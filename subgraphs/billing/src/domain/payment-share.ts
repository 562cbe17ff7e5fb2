import type { Money } from '@souk/platform/kernel/money';
import { commissionOf, commissionReturnedOf } from './commission.ts';

/** What a checkout says of one parcel of its order. The amount is in minor units. */
export type PaidParcel = {
  readonly id: string;
  readonly sellerId: string;
  readonly amount: number;
  /** What the amount is for; left out by an earlier release. */
  readonly lines?: readonly PaidLine[] | undefined;
};

/** Units of a product, and the price of one in minor units. */
export type PaidLine = {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPrice: number;
};

/** A line of a payment: of `quantity` units `left` are neither refunded nor cancelled. */
export type RefundableLine = PaidLine & { readonly parcelId: string; readonly left: number };

/** PENDING until the holding time after the delivery is over, then DUE: it can be paid out. */
export type EarningsState = 'PENDING' | 'DUE';

/**
 * The share of a captured payment that pays for one parcel: its seller gets it less the commission.
 * Amounts are in minor units.
 */
export class PaymentShare {
  declare readonly paymentId: string;
  declare readonly parcelId: string;
  declare readonly sellerId: string;
  /** The price of the goods. */
  declare readonly amount: number;
  declare readonly currency: string;
  /** The rate at the capture, in basis points. */
  declare readonly commissionBp: number;
  /** The commission on the whole amount, in minor units. */
  declare readonly commission: number;
  /** How much of the amount was refunded. */
  declare readonly refunded: number;
  /** How much of the commission was returned with it. */
  declare readonly commissionReturned: number;
  declare readonly deliveredAt: Date | null;
  /** When the holding time is over. Null before the delivery. */
  declare readonly dueAt: Date | null;
  /** When the earnings became due. Null before. */
  declare readonly releasedAt: Date | null;

  /** How much of the amount is not refunded. */
  refundable(): number {
    return this.amount - this.refunded;
  }

  /** The commission on what is not refunded. */
  commissionKept(): number {
    return this.commission - this.commissionReturned;
  }

  /** What the seller has of it: the amount, less refunds and commission. */
  net(): number {
    return this.refundable() - this.commissionKept();
  }

  /** How much of the commission a refund of this amount returns. */
  commissionPartOf(amount: number): number {
    return commissionReturnedOf(this, this.refunded + amount) - this.commissionReturned;
  }

  state(): EarningsState {
    return this.releasedAt ? 'DUE' : 'PENDING';
  }

  /** An amount in the currency of the payment. */
  money(minorUnits: number): Money {
    return { currency: this.currency, minorUnits };
  }
}

/** The share of a parcel when its payment is captured. SQL computes the same. */
export function newShare(parcel: PaidParcel, rateBp: number) {
  const { id: parcelId, sellerId, amount } = parcel;
  const commission = commissionOf(amount, rateBp);
  return {
    ...{ parcelId, sellerId, amount, commissionBp: rateBp, commission, refunded: 0 },
    ...{ commissionReturned: 0, deliveredAt: null, dueAt: null, releasedAt: null },
  };
}
