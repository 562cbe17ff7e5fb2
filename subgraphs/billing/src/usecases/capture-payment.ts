import type { Work } from '@souk/platform/messaging/work';
import { endHold } from '../persistence/end-hold.ts';
import { paymentOfCheckout } from '../persistence/payments.ts';
import { done } from './answers.ts';
import { type Tells, tellBalance } from './tell.ts';

/**
 * Takes what is held for an order, once. Again: the answer of the first time. Throws when nothing was
 * held: no checkout asks for that.
 */
export async function capturePayment(
  work: Work<Tells>,
  { orderId }: { readonly orderId: string },
): Promise<void> {
  const change = await endHold(work.em, 'CAPTURE', { orderId }, work.now);
  if (change?.account) tellBalance(work, change.account);
  const payment = change?.payment ?? (await paymentOfCheckout(work.em, orderId));
  payment.assertIn('CAPTURED', 'REFUNDED');
  work.publish('payment-captured', orderId, done(payment));
}
