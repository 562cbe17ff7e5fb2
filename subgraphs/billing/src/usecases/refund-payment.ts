import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { lockCheckoutPayment } from '../persistence/checkout-payment.ts';
import { recordRefund } from '../persistence/record-refund.ts';
import { done, nothingToTakeBack } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

/**
 * Gives back what was taken for an order and is not back yet, once. Where nothing was taken there is
 * nothing to do. Throws for money that is still held, or never was: no checkout asks for that.
 */
export async function refundPayment(
  work: Work<PublishedEvents>,
  { orderId }: { readonly orderId: string },
): Promise<void> {
  const payment = await lockCheckoutPayment(work.em, orderId);
  if (!payment) throw new Error(`Order ${orderId} has no payment to refund.`);
  if (payment.refundable() > 0) await refundAll(work, payment);
  payment.assertIn('REFUNDED', 'RELEASED', 'DECLINED');
  const answer = payment.status === 'REFUNDED' ? done(payment) : nothingToTakeBack(payment);
  work.publish('payment-refunded', orderId, answer);
}

/** Gives back all that is left of a payment that is locked. */
export async function refundAll(work: Work<PublishedEvents>, payment: Payment): Promise<void> {
  const { account } = await recordRefund(work.em, payment, payment.refund(null), work.now);
  publishBalance(work, account);
}
