import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import type { SagaReply } from '@souk/platform/kernel/saga-reply';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Payment } from '../domain/payment.ts';
import { ManagedByCheckout } from '../domain/refusals.ts';
import { lockPayment } from '../persistence/checkout-payment.ts';
import { stepResultOf } from './payment-reply.ts';
import type { PublishedEvents } from './publish.ts';
import { refundAll } from './refund-payment.ts';

export type CancelWithdrawal = {
  /** The `transactionId` of the withdrawal's reply. */
  readonly transactionId: string;
  readonly idempotencyKey: string;
};

/**
 * Refunds what was withdrawn: once per withdrawal, whatever the key. Throws Forbidden,
 * NotFound unless it is a withdrawal, ManagedByCheckout for the payment of a checkout, and
 * IdempotencyKeyReused.
 */
export async function cancelWithdrawal(
  work: Work<PublishedEvents>,
  actor: Actor,
  { transactionId, idempotencyKey: key }: CancelWithdrawal,
): Promise<{ result: SagaReply<object>; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const operation = 'cancelWithdrawal';
  const call = { callerId: actor.id, operation, key, input: transactionId };
  const { response: paymentId, replayed } = await idempotent(work, call, async () => {
    const payment = await lockPayment(work.em, transactionId);
    if (!payment || payment.status === 'DECLINED') throw new NotFound('withdrawal');
    if (payment.origin === 'CHECKOUT') throw new ManagedByCheckout(payment.orderId);
    if (payment.refundable() > 0) await refundAll(work, payment);
    return payment.id;
  });
  const payment = await work.em.findOneOrFail(Payment, paymentId);
  return { result: stepResultOf(payment), replayed };
}
