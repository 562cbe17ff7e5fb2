import type { Work } from '@souk/platform/messaging/work';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { endHold } from '../persistence/end-hold.ts';
import { done } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

/**
 * Takes what is held for an order, once. Again: the answer of the first time. Throws when nothing was
 * held: no checkout asks for that.
 */
export async function capturePayment(
  work: Work<PublishedEvents>,
  { orderId }: { readonly orderId: string },
): Promise<void> {
  const change = await endHold(work.em, 'CAPTURE', { orderId }, work.now);
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await checkoutPayment(work.em, orderId));
  payment.assertIn('CAPTURED', 'REFUNDED');
  work.publish('payment-captured', orderId, done(payment));
}
