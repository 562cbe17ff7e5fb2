import type { Work } from '@souk/platform/messaging/work';
import type { Payment, PaymentRefund } from '../domain/payment.ts';
import { queueCalls } from '../persistence/claim-calls.ts';
import { insertCardRefund } from '../persistence/insert-card-payment.ts';
import { recordRefund } from '../persistence/record-refund.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

/**
 * Books a refund of a locked payment: into the account, or to the card, which the provider does after the
 * commit. Until then the money is in REFUND_CLEARING.
 */
export async function bookRefund(
  work: Work<PublishedEvents>,
  payment: Payment,
  refund: PaymentRefund,
): Promise<void> {
  const { em, now } = work;
  if (payment.method !== 'CARD') {
    const { account } = await recordRefund(em, payment, refund, now);
    return publishBalance(work, account);
  }
  const subjectId = await insertCardRefund(em, payment, refund, now);
  await queueCalls(em, { operations: ['REFUND', 'READ'], subject: 'REFUND', subjectId, now });
}
