import { Contradiction } from '@souk/platform/kernel/contradiction';
import { stepDone } from '@souk/platform/kernel/saga-reply';
import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import type { PaymentShare } from '../domain/payment-share.ts';
import { Refund } from '../domain/refund.ts';
import { priceOf, type Units, unitsLeft } from '../domain/refund-lines.ts';
import { linesOf, makeRefund, sharesOf } from './make-refund.ts';
import type { PublishedEvents } from './publish.ts';

export type RefundParcel = {
  readonly parcelId: string;
  /** The id of the cancellation. */
  readonly refundId: string;
  /** In minor units. Undefined refunds all that is left of the parcel. */
  readonly amount?: number | undefined;
  /** The units that are cancelled; left out by an earlier release. */
  readonly lines?: readonly Units[] | undefined;
};

/**
 * Refunds an amount of one parcel of a locked payment, once for each `refundId`. A cancellation gives back
 * the part of the money that is still there: when an operator has refunded some of it, the rest; of units that an
 * operator has refunded nothing. The reply has the amount that was refunded, and `data` is null when nothing was. Throws a Contradiction
 * when the money is still held, or the parcel belongs to another order.
 */
export async function refundParcel(
  work: Work<PublishedEvents>,
  payment: Payment,
  command: RefundParcel,
) {
  const { refundId } = command;
  payment.assertStatus('CAPTURED', 'REFUNDED', 'RELEASED', 'DECLINED');
  const refunded =
    (await earlierRefund(work, payment, command)) ?? (await refund(work, payment, command));
  const { id, orderId, userId, currency } = payment;
  const done = refunded > 0 ? stepDone(id, { amount: refunded, currency }) : stepDone(null, null);
  return { orderId, userId, refundId, ...done };
}

/** What an earlier command with this id has refunded. */
async function earlierRefund(
  { em }: Work<PublishedEvents>,
  payment: Payment,
  { refundId, parcelId }: RefundParcel,
): Promise<number | null> {
  const earlier = await em.findOne(Refund, { id: refundId });
  if (!earlier) return null;
  const isSame =
    earlier.paymentId === payment.id &&
    (earlier.parcelId === null || earlier.parcelId === parcelId);
  if (!isSame) throw new Contradiction(`Refund ${refundId} was made for another parcel.`);
  return earlier.amount;
}

/** Returns what was refunded: at most what is left. */
async function refund(
  work: Work<PublishedEvents>,
  payment: Payment,
  { refundId, parcelId, amount: requested, lines: cancelled }: RefundParcel,
): Promise<number> {
  const shares = await sharesOf(work, payment);
  const left = leftOf(payment, shares, parcelId);
  if (left === 0) return 0;
  if (requested === undefined && shares.length === 0)
    throw new Contradiction(`Refund ${refundId} needs an amount: the payment has no shares.`);
  const known = await linesOf(work, payment);
  const own = known?.filter((line) => line.parcelId === parcelId) ?? null;
  const lines = own && cancelled ? unitsLeft(own, cancelled) : null;
  if (lines?.length === 0) return 0;
  const amount = Math.min((lines && priceOf(lines)) ?? requested ?? left, left);
  if (amount <= 0) throw new Contradiction(`Refund ${refundId} has an amount of ${requested}.`);
  // A payment that was captured before payments had shares is refunded as a whole.
  const of = shares.length > 0 ? parcelId : null;
  const from = { shares, known, isCancellation: true };
  await makeRefund(work, payment, { amount, parcelId: of, lines, refundId, ...from });
  return amount;
}

function leftOf(payment: Payment, shares: readonly PaymentShare[], parcelId: string): number {
  if (shares.length === 0) return payment.refundable();
  const share = shares.find((one) => one.parcelId === parcelId);
  if (!share) throw new Contradiction(`Order ${payment.orderId} has no parcel ${parcelId}.`);
  return share.refundable();
}
