import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import { lockPayment } from '../persistence/checkout-payment.ts';
import type { PublishedEvents } from './publish.ts';
import { refundAll } from './refund-payment.ts';

/**
 * Gives back what was withdrawn, once. Returns the id of the payment. Throws NotFound for what is no
 * withdrawal, and SagaIsOurs for the payment of an order of ours.
 */
export async function cancelWithdrawal(
  work: Work<PublishedEvents>,
  transactionId: string,
): Promise<string> {
  const payment = await lockPayment(work.em, transactionId);
  if (!payment || payment.status === 'DECLINED') throw new NotFound('withdrawal');
  if (payment.origin === 'CHECKOUT') throw new SagaIsOurs(payment.orderId);
  if (payment.refundable() > 0) await refundAll(work, payment);
  return payment.id;
}
