import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Payment, PaymentRefund } from './payment.ts';
import type { PaymentShare } from './payment-share.ts';
import { NothingToRefund, ParcelRequired } from './refusals.ts';

/** A refund that was made, of one parcel or of a payment without shares. Amounts are in minor units. */
export class Refund {
  /** The id of the cancellation that commanded it, or one of its own. */
  declare readonly id: string;
  declare readonly paymentId: string;
  declare readonly transactionId: string;
  declare readonly parcelId: string | null;
  declare readonly amount: number;
  /** How much of the commission it returned. */
  declare readonly commissionPart: number;
  /** False for a refund by an operator. */
  declare readonly isCancellation: boolean;
  declare readonly at: Date;
}

/** What a refund takes from the share of one parcel; null for a payment without shares. */
export type RefundPart = {
  readonly parcelId: string | null;
  readonly amount: number;
  readonly commission: number;
};

/** Null for the amount refunds all that is left; null for the parcel refunds any. */
export type RequestedRefund = { readonly amount: number | null; readonly parcelId: string | null };

/**
 * Divides a refund by the shares of its payment. Throws NothingToRefund when less is left, NotFound for a
 * parcel of another order, ParcelRequired for an amount of several parcels, and ValidationFailed for
 * a parcel of a payment that was captured before payments had shares.
 */
export function divideRefund(
  payment: Payment,
  shares: readonly PaymentShare[],
  { amount, parcelId }: RequestedRefund,
): PaymentRefund & { readonly parts: readonly RefundPart[] } {
  if (shares.length === 0) return ofWhole(payment, amount, parcelId);
  const named = parcelId === null ? shares : shares.filter((one) => one.parcelId === parcelId);
  if (named.length === 0) throw new NotFound('parcel of this order');
  if (amount !== null && named.length > 1) throw new ParcelRequired(named);
  const left = named.reduce((sum, share) => sum + share.refundable(), 0);
  const requested = amount ?? left;
  if (requested <= 0 || requested > left) throw new NothingToRefund(payment.money(left));
  const parts = named
    .filter((share) => share.refundable() > 0)
    .map((share) => partOf(share, amount ?? share.refundable()));
  return { ...payment.refund(requested), parts };
}

function ofWhole(payment: Payment, amount: number | null, parcelId: string | null) {
  const refund = payment.refund(amount);
  if (parcelId !== null) {
    const message = 'This payment is not divided by parcels. Leave `parcelId` out.';
    throw new ValidationFailed([{ path: ['parcelId'], message }]);
  }
  return { ...refund, parts: [{ parcelId: null, amount: refund.amount, commission: 0 }] };
}

function partOf(share: PaymentShare, amount: number): RefundPart {
  return { parcelId: share.parcelId, amount, commission: share.commissionPartOf(amount) };
}
