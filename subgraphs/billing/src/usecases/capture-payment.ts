import type { Work } from '@souk/platform/messaging/work';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { endHold } from '../persistence/end-hold.ts';
import { doneReply } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type CapturePayment = {
  readonly orderId: string;
  /** The rate of the shop's commission now, in basis points. */
  readonly commissionBp: number;
};

/**
 * Captures the hold of an order, once, divides it by parcels, and publishes the reply. A repeated command
 * gets the first reply. Throws a Contradiction when nothing was held: no checkout commands that.
 */
export async function capturePayment(
  work: Work<PublishedEvents>,
  { orderId, commissionBp }: CapturePayment,
): Promise<void> {
  const change = await endHold(work.em, 'CAPTURE', { orderId }, work.now, commissionBp);
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await checkoutPayment(work.em, orderId));
  payment.assertStatus('CAPTURED', 'REFUNDED');
  work.publish('payment-captured', orderId, doneReply(payment));
}
