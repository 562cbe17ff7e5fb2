import type { Work } from '@souk/platform/messaging/work';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { endHold } from '../persistence/end-hold.ts';
import { captureCard } from './hold-by-card.ts';
import { declinedReply, doneReply } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type CapturePayment = {
  readonly orderId: string;
  /** The rate of the shop's commission now, in basis points. */
  readonly commissionBp: number;
};

/**
 * Captures the hold of an order, once, divides it by parcels, and publishes the reply. A repeated command
 * gets the first reply. The capture of a card is only requested: the provider's answer brings the reply, which
 * may be a refusal for good. Throws a Contradiction when nothing was held: no checkout commands that.
 */
export async function capturePayment(
  work: Work<PublishedEvents>,
  { orderId, commissionBp }: CapturePayment,
): Promise<void> {
  const change = await endHold(work.em, 'CAPTURE', { orderId }, work.now, commissionBp);
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await checkoutPayment(work.em, orderId));
  if (payment.method === 'CARD' && payment.status === 'HELD') return captureCard(work, payment);
  if (payment.declineCode === 'CAPTURE_REFUSED') {
    const reply = declinedReply(payment, payment.declineCode);
    return work.publish('payment-capture-refused', orderId, reply);
  }
  payment.assertStatus('CAPTURED', 'REFUNDED');
  work.publish('payment-captured', orderId, doneReply(payment));
}
