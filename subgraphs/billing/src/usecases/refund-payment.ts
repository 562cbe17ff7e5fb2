import { Contradiction } from '@souk/platform/kernel/contradiction';
import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { lockCheckoutPayment } from '../persistence/checkout-payment.ts';
import { bookRefund } from './book-refund.ts';
import { doneReply, nothingToUndoReply } from './payment-reply.ts';
import type { PublishedEvents } from './publish.ts';

export type RefundPayment = { readonly orderId: string };

/**
 * Refunds all that is left of an order's payment, once, and publishes the reply. Where nothing was
 * captured there is nothing to undo. Throws a Contradiction when the money is still held, or never was: no
 * checkout commands that.
 */
export async function refundPayment(
  work: Work<PublishedEvents>,
  { orderId }: RefundPayment,
): Promise<void> {
  const payment = await lockCheckoutPayment(work.em, orderId);
  if (!payment) throw new Contradiction(`Order ${orderId} has no payment to refund.`);
  if (payment.refundable() > 0) await refundAll(work, payment);
  payment.assertStatus('REFUNDED', 'RELEASED', 'DECLINED');
  const reply = payment.status === 'REFUNDED' ? doneReply(payment) : nothingToUndoReply(payment);
  work.publish('payment-refunded', orderId, reply);
}

/** Refunds all that is left of a locked payment. */
export async function refundAll(work: Work<PublishedEvents>, payment: Payment): Promise<void> {
  await bookRefund(work, payment, payment.refund(null));
}
