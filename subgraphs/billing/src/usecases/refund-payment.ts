import { Contradiction } from '@souk/platform/kernel/contradiction';
import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { lockCheckoutPayment } from '../persistence/checkout-payment.ts';
import { makeRefund } from './make-refund.ts';
import { doneReply, nothingToUndoReply } from './payment-reply.ts';
import type { PublishedEvents } from './publish.ts';
import { type RefundParcel, refundParcel } from './refund-parcel.ts';

export type RefundPayment = { readonly orderId: string } & (
  | RefundParcel
  | { readonly parcelId?: undefined }
);

/**
 * Refunds all that is left of an order's payment, or an amount of one parcel, once, and publishes the
 * reply. Where nothing was captured there is nothing to undo. Throws a Contradiction when the money is still
 * held, or never was: no checkout commands that.
 */
export async function refundPayment(
  work: Work<PublishedEvents>,
  command: RefundPayment,
): Promise<void> {
  const { orderId } = command;
  const payment = await lockCheckoutPayment(work.em, orderId);
  if (!payment) throw new Contradiction(`Order ${orderId} has no payment to refund.`);
  const reply =
    command.parcelId === undefined
      ? await refundWhole(work, payment)
      : await refundParcel(work, payment, command);
  work.publish('payment-refunded', orderId, reply);
}

async function refundWhole(work: Work<PublishedEvents>, payment: Payment) {
  if (payment.refundable() > 0) await refundAll(work, payment);
  payment.assertStatus('REFUNDED', 'RELEASED', 'DECLINED');
  return payment.status === 'REFUNDED' ? doneReply(payment) : nothingToUndoReply(payment);
}

/** Refunds all that is left of a locked payment. */
export async function refundAll(work: Work<PublishedEvents>, payment: Payment): Promise<void> {
  await makeRefund(work, payment, {
    ...{ amount: null, parcelId: null, lines: null },
    isCancellation: true,
  });
}
