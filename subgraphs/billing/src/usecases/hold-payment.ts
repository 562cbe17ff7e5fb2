import type { Money } from '@souk/platform/kernel/money';
import type { Work } from '@souk/platform/messaging/work';
import type { PaymentMethod } from '../domain/payment.ts';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { hold } from '../persistence/hold.ts';
import { declinedReply, doneReply } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type HoldPayment = {
  readonly orderId: string;
  readonly userId: string;
  readonly amount: Money;
  /** How the buyer pays: WALLET when it is left out. */
  readonly payWith?: PaymentMethod | undefined;
};

/**
 * Holds the money of an order, once, and publishes the reply. A repeated command gets the first
 * reply, whatever happened to the payment since. After a release that came first: GIVEN_UP.
 */
export async function holdPayment(
  work: Work<PublishedEvents>,
  command: HoldPayment,
): Promise<void> {
  const { orderId } = command;
  const change = await hold(work.em, { ...command, origin: 'CHECKOUT', at: work.now });
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await checkoutPayment(work.em, orderId));
  const code = payment.declinedWith();
  if (code) work.publish('payment-declined', orderId, declinedReply(payment, code));
  else work.publish('payment-succeeded', orderId, doneReply(payment));
}
