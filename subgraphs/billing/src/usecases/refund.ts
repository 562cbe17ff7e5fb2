import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { giveBack } from '../persistence/give-back.ts';
import { checkoutToChange } from '../persistence/payments.ts';
import { type Tells, tellBalance } from './tell.ts';

/**
 * Gives back a part of what was taken for an order, in minor units, or with null all that is left.
 * Only the account's change is told: the checkout must not take it for an answer. Throws NotFound and
 * NothingToRefund.
 */
export async function refund(
  work: Work<Tells>,
  orderId: string,
  part: number | null,
): Promise<Payment> {
  const payment = await checkoutToChange(work.em, orderId);
  if (!payment || payment.amount === 0) throw new NotFound('payment');
  const { account } = await giveBack(work.em, payment, payment.refund(part), work.now);
  tellBalance(work, account);
  return payment;
}
