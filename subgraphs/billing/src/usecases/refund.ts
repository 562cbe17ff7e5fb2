import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Payment } from '../domain/payment.ts';
import { lockCheckoutPayment } from '../persistence/checkout-payment.ts';
import { bookRefund } from './book-refund.ts';
import { type PublishedEvents, publishRefund } from './publish.ts';

export type Refund = {
  readonly orderId: string;
  /** Null or undefined refunds all that is left. */
  readonly amount?: Money | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Refunds a part of an order's payment, or all that is left, once per idempotency key. Publishes the
 * new balance, and `refund-recorded`: the checkout would take `payment-refunded` for a reply. Throws
 * Forbidden, NotFound, NothingToRefund and IdempotencyKeyReused.
 */
export async function refund(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: Refund,
): Promise<Payment> {
  assertScope(actor, 'billing:refund');
  const call = { callerId: actor.id, operation: 'refund', key, input };
  const { response: paymentId } = await idempotent(work, call, async () => {
    const payment = await lockCheckoutPayment(work.em, input.orderId);
    if (!payment || payment.amount === 0) throw new NotFound('payment');
    const refunded = payment.refund(input.amount?.minorUnits ?? null);
    await bookRefund(work, payment, refunded);
    publishRefund(work, payment, refunded);
    return payment.id;
  });
  return work.em.findOneOrFail(Payment, paymentId);
}
