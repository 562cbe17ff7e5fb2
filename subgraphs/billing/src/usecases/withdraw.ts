import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import type { SagaReply } from '@souk/platform/kernel/saga-reply';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Payment } from '../domain/payment.ts';
import { ManagedByCheckout } from '../domain/refusals.ts';
import { endHold } from '../persistence/end-hold.ts';
import { hold } from '../persistence/hold.ts';
import { stepResultOf } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type Withdraw = {
  readonly userId: string;
  readonly orderId: string;
  readonly amount: Money;
  readonly idempotencyKey: string;
};

/**
 * Holds and captures money at once, for an order of an external orchestrator: once per caller and
 * idempotency key. The reply is a refusal when the hold is declined. Throws Forbidden,
 * ManagedByCheckout and IdempotencyKeyReused.
 */
export async function withdraw(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: Withdraw,
): Promise<{ result: SagaReply<object>; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const call = { callerId: actor.id, operation: 'withdraw', key, input };
  const { response: paymentId, replayed } = await idempotent(work, call, () =>
    holdAndCapture(work, input),
  );
  const payment = await work.em.findOneOrFail(Payment, paymentId);
  return { result: stepResultOf(payment), replayed };
}

async function holdAndCapture(
  work: Work<PublishedEvents>,
  command: Omit<Withdraw, 'idempotencyKey'>,
): Promise<string> {
  const { em, now: at } = work;
  const held = await hold(em, { ...command, parcels: null, origin: 'OUTSIDE', at });
  if (!held) throw new ManagedByCheckout(command.orderId);
  const { id: paymentId } = held.payment;
  if (!held.account) return paymentId;
  publishBalance(work, held.account);
  const captured = await endHold(em, 'CAPTURE', { paymentId }, at);
  if (captured?.account) publishBalance(work, captured.account);
  return paymentId;
}
