import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { lockCheckoutPayment } from '../persistence/checkout-payment.ts';
import { recordRefund } from '../persistence/record-refund.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

/**
 * Gives back a part of what was taken for an order, in minor units, or with null all that is left.
 * Only the account's change is told: the checkout must not take it for an answer. Throws NotFound and
 * NothingToRefund.
 */
export async function refund(
  work: Work<PublishedEvents>,
  orderId: string,
  part: number | null,
): Promise<Payment> {
  const payment = await lockCheckoutPayment(work.em, orderId);
  if (!payment || payment.amount === 0) throw new NotFound('payment');
  const { account } = await recordRefund(work.em, payment, payment.refund(part), work.now);
  publishBalance(work, account);
  return payment;
}
