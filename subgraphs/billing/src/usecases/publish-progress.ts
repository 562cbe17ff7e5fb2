import type { Work } from '@souk/platform/messaging/work';
import { Payment } from '../domain/payment.ts';
import { Refund } from '../domain/refund.ts';
import { type CardAttempt, progressOf } from '../domain/refund-status.ts';
import { type PublishedEvents, publishRefundStatus } from './publish.ts';

/** Publishes what an attempt says of the refunds that it pays: one of each parcel. */
export async function publishProgress(
  work: Work<PublishedEvents>,
  attempt: CardAttempt,
): Promise<void> {
  const { transactionId, paymentId } = attempt;
  const payment = await work.em.findOneOrFail(Payment, paymentId);
  const refunds = await work.em.find(Refund, { transactionId }, { orderBy: { id: 'asc' } });
  for (const refund of refunds) publishRefundStatus(work, payment, refund, progressOf(attempt));
}
