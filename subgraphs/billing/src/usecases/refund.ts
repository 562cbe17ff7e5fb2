import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { decimalOf } from '@souk/schema/decimal';
import { Payment } from '../domain/payment.ts';
import { Refund as RefundRow } from '../domain/refund.ts';
import type { Units } from '../domain/refund-lines.ts';
import { lockCheckoutPayment } from '../persistence/checkout-payment.ts';
import { type MadePart, makeRefund } from './make-refund.ts';
import { type PublishedEvents, publishRefund } from './publish.ts';

export type Refund = {
  readonly orderId: string;
  /** Null or undefined refunds all that is left, or the price of `lines`. */
  readonly amount?: Money | null | undefined;
  /** The parcel whose seller gives the money back. Null or undefined: the only one, or all. */
  readonly parcelId?: string | null | undefined;
  /** The units to refund, at the price that was paid: an amount beside them must be that. */
  readonly lines?: readonly Units[] | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Refunds an amount or units of an order's payment, or all that is left, once per idempotency key. Publishes the
 * new balance, and `refund-recorded` for each parcel: the checkout would take `payment-refunded` for a
 * reply. Throws Forbidden, NotFound, NothingToRefund, TooManyUnits, ParcelRequired, ValidationFailed and
 * IdempotencyKeyReused.
 */
export async function refund(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: Refund,
): Promise<{ payment: Payment; replayed: boolean }> {
  assertScope(actor, 'billing:refund');
  const call = { callerId: actor.id, operation: 'refund', key, input };
  const { response: paymentId, replayed } = await idempotent(work, call, async () => {
    const payment = await lockCheckoutPayment(work.em, input.orderId);
    if (!payment || payment.amount === 0) throw new NotFound('payment');
    const { refunded } = payment;
    const requested = {
      amount: input.lines ? null : (input.amount?.minorUnits ?? null),
      parcelId: input.parcelId ?? null,
      lines: input.lines ?? null,
    };
    const parts = await makeRefund(work, payment, { ...requested, isCancellation: false });
    assertExpected(payment, parts, input);
    await publishRefunds(work, payment, parts, refunded);
    return payment.id;
  });
  return { payment: await work.em.findOneOrFail(Payment, paymentId), replayed };
}

/** Throws ValidationFailed when the caller expects another price of the lines. */
function assertExpected(
  payment: Payment,
  parts: readonly MadePart[],
  { amount, lines }: Pick<Refund, 'amount' | 'lines'>,
): void {
  const price = parts.reduce((sum, part) => sum + part.amount, 0);
  if (!lines || !amount || amount.minorUnits === price) return;
  const paid = `${decimalOf(price)} ${payment.currency}`;
  const message = `The lines cost ${paid}: give this amount, or none.`;
  throw new ValidationFailed([{ path: ['amount'], message }]);
}

async function publishRefunds(
  work: Work<PublishedEvents>,
  payment: Payment,
  parts: readonly MadePart[],
  refundedBefore: number,
): Promise<void> {
  const made = await work.em.find(RefundRow, { paymentId: payment.id, isCancellation: false });
  let refunded = refundedBefore;
  for (const { id: refundId, amount, parcelId, lines } of parts) {
    refunded += amount;
    const ofParcel = made.filter((one) => one.parcelId === parcelId);
    const parcelRefunded = ofParcel.reduce((sum, one) => sum + one.amount, 0);
    const ofOne = parcelId === null ? {} : { parcelId, parcelRefunded };
    const units = lines.length > 0 ? { lines: [...lines] } : {};
    publishRefund(work, payment, { refundId, amount, refunded, ...ofOne, ...units });
  }
}
