import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Payment, PaymentRefund } from './payment.ts';
import type { PaymentShare, RefundableLine } from './payment-share.ts';
import {
  divideByPrice,
  priceOf,
  type RefundLine,
  requestedLines,
  type Units,
} from './refund-lines.ts';
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
  /** The units that the amount is for. Empty when it is for none in particular. */
  readonly lines: readonly RefundLine[];
};

/**
 * Null for the amount refunds all that is left, or the price of `lines`; null for the parcel refunds any; null for the
 * lines refunds money for no units in particular.
 */
export type RequestedRefund = {
  readonly amount: number | null;
  readonly parcelId: string | null;
  readonly lines: readonly Units[] | null;
};

/** What is known of a payment: the shares of its parcels, and its lines, null when it has none. */
export type RefundablePayment = {
  readonly payment: Payment;
  readonly shares: readonly PaymentShare[];
  readonly lines: readonly RefundableLine[] | null;
};

/**
 * Divides a refund by the shares of its payment. The units of what leaves nothing of a parcel are all that are left. Throws
 * NothingToRefund when less is left, TooManyUnits when fewer units are, NotFound for a
 * parcel or a product of another order, ParcelRequired for an amount of several parcels, and ValidationFailed for
 * a parcel, or lines, of a payment that was captured before payments had them.
 */
export function divideRefund(
  about: RefundablePayment,
  { amount, parcelId, lines }: RequestedRefund,
): PaymentRefund & { readonly parts: readonly RefundPart[] } {
  const { payment, shares } = about;
  if (lines) return divideLines(about, parcelId, lines, amount);
  if (shares.length === 0) return ofWhole(payment, amount, parcelId);
  const named = parcelId === null ? shares : shares.filter((one) => one.parcelId === parcelId);
  if (named.length === 0) throw new NotFound('parcel of this order');
  if (amount !== null && named.length > 1) throw new ParcelRequired(named);
  const left = named.reduce((sum, share) => sum + share.refundable(), 0);
  const requested = amount ?? left;
  if (requested <= 0 || requested > left) throw new NothingToRefund(payment.money(left));
  const parts = named
    .filter((share) => share.refundable() > 0)
    .map((share) => partOf(share, amount ?? share.refundable(), about.lines));
  return { ...payment.refund(requested), parts };
}

/** `amount` is what a cancellation gives back for the lines of one parcel: their price when it is null. */
function divideLines(
  { payment, shares, lines: all }: RefundablePayment,
  parcelId: string | null,
  requested: readonly Units[],
  amount: number | null,
) {
  const known = all?.filter((line) => parcelId === null || line.parcelId === parcelId) ?? null;
  const lines = requestedLines(known, requested);
  const parts = shares.flatMap((share): RefundPart[] => {
    const own = lines.filter((line) => line.parcelId === share.parcelId);
    if (own.length === 0) return [];
    const part = amount ?? priceOf(own);
    if (part > share.refundable()) throw new NothingToRefund(share.money(share.refundable()));
    const commission = share.commissionPartOf(part);
    return [
      { parcelId: share.parcelId, amount: part, commission, lines: divideByPrice(part, own) },
    ];
  });
  const total = parts.reduce((sum, part) => sum + part.amount, 0);
  return { ...payment.refund(total), parts };
}

function ofWhole(payment: Payment, amount: number | null, parcelId: string | null) {
  const refund = payment.refund(amount);
  if (parcelId !== null) {
    const message = 'This payment is not divided by parcels. Leave `parcelId` out.';
    throw new ValidationFailed([{ path: ['parcelId'], message }]);
  }
  return {
    ...refund,
    parts: [{ parcelId: null, amount: refund.amount, commission: 0, lines: [] }],
  };
}

function partOf(
  share: PaymentShare,
  amount: number,
  all: readonly RefundableLine[] | null,
): RefundPart {
  const { parcelId } = share;
  const isRest = amount === share.refundable();
  const own = isRest ? (all?.filter((line) => line.parcelId === parcelId) ?? []) : [];
  const left = own
    .filter((line) => line.left > 0)
    .map((line) => ({ ...line, quantity: line.left }));
  const lines = divideByPrice(amount, left);
  return { parcelId, amount, commission: share.commissionPartOf(amount), lines };
}
