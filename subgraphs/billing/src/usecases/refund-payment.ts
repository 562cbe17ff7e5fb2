import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { giveBack } from '../persistence/give-back.ts';
import { checkoutToChange } from '../persistence/payments.ts';
import { done, nothingToTakeBack } from './answers.ts';
import { type Tells, tellBalance } from './tell.ts';

/**
 * Gives back what was taken for an order and is not back yet, once. Where nothing was taken there is
 * nothing to do. Throws for money that is still held, or never was: no checkout asks for that.
 */
export async function refundPayment(
  work: Work<Tells>,
  { orderId }: { readonly orderId: string },
): Promise<void> {
  const payment = await checkoutToChange(work.em, orderId);
  if (!payment) throw new Error(`Order ${orderId} has no payment to refund.`);
  if (payment.refundable() > 0) await refundAll(work, payment);
  payment.assertIn('REFUNDED', 'RELEASED', 'DECLINED');
  const answer = payment.status === 'REFUNDED' ? done(payment) : nothingToTakeBack(payment);
  work.publish('payment-refunded', orderId, answer);
}

/** Gives back all that is left of a payment that is locked. */
export async function refundAll(work: Work<Tells>, payment: Payment): Promise<void> {
  const { account } = await giveBack(work.em, payment, payment.refund(null), work.now);
  tellBalance(work, account);
}
