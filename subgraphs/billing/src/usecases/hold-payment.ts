import type { Money } from '@souk/platform/kernel/money';
import type { Work } from '@souk/platform/messaging/work';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { hold } from '../persistence/hold.ts';
import { declined, done } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type HoldPayment = {
  readonly orderId: string;
  readonly userId: string;
  readonly amount: Money;
};

/**
 * Keeps the money of an order aside, once, and answers whether it could. Again: the answer of the
 * first time, whatever became of the payment since. After a release that came first: GIVEN_UP.
 */
export async function holdPayment(
  work: Work<PublishedEvents>,
  command: HoldPayment,
): Promise<void> {
  const { orderId } = command;
  const change = await hold(work.em, { ...command, origin: 'CHECKOUT', at: work.now });
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await checkoutPayment(work.em, orderId));
  const code = payment.refusedAs();
  if (code) work.publish('payment-declined', orderId, declined(payment, code));
  else work.publish('payment-succeeded', orderId, done(payment));
}
