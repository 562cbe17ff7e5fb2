import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Payment, PaymentMethod } from '../domain/payment.ts';
import { Refund } from '../domain/refund.ts';
import { type CardAttempt, progressOf } from '../domain/refund-status.ts';
import { RefundNotFailed, WrongAccountStatus } from '../domain/refusals.ts';
import {
  accountFor,
  addAttempt,
  creditAttempt,
  lastAttempts,
} from '../persistence/card-attempts.ts';
import { lockPayment } from '../persistence/checkout-payment.ts';
import { queueCalls } from '../persistence/claim-calls.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';
import { publishProgress } from './publish-progress.ts';

export type RetryRefund = {
  readonly refundId: string;
  /** To the card again, or into the account of the buyer. */
  readonly payTo: PaymentMethod;
  readonly idempotencyKey: string;
};

/**
 * Pays a refund that has failed to the card again, or into the account of the buyer instead, once per idempotency
 * key, and publishes how far it is then. Refunds of several parcels that were made as one are paid as one. Throws
 * Forbidden, NotFound, RefundNotFailed, WrongAccountStatus for a closed account, and IdempotencyKeyReused.
 */
export async function retryRefund(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: RetryRefund,
): Promise<{ retried: Refund; replayed: boolean }> {
  assertScope(actor, 'billing:refund');
  const call = { callerId: actor.id, operation: 'retryRefund', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const refund = await work.em.findOne(Refund, { id: input.refundId });
    const payment = refund && (await lockPayment(work.em, refund.paymentId));
    if (!payment) throw new NotFound('refund');
    const failed = await failedAttempt(work, refund);
    const attempt =
      input.payTo === 'CARD' ? await payAgain(work, failed) : await credit(work, payment, failed);
    await publishProgress(work, attempt);
    return refund.id;
  });
  return { retried: await work.em.findOneOrFail(Refund, { id: input.refundId }), replayed };
}

/** The last attempt of a refund whose payment is locked. */
async function failedAttempt(
  { em }: Work<PublishedEvents>,
  { transactionId }: Refund,
): Promise<CardAttempt> {
  const last = (await lastAttempts(em, [transactionId])).get(transactionId);
  const status = last ? progressOf(last).status : 'DONE';
  if (!last || status !== 'FAILED') throw new RefundNotFailed(status);
  return last;
}

/** The provider pays it after the commit, under a new id: under the old one it would refuse again. */
async function payAgain(
  { em, now }: Work<PublishedEvents>,
  failed: CardAttempt,
): Promise<CardAttempt> {
  const attempt = await addAttempt(em, failed, now);
  const { id: subjectId } = attempt;
  await queueCalls(em, { operations: ['REFUND', 'READ'], subject: 'REFUND', subjectId, now });
  return attempt;
}

async function credit(
  work: Work<PublishedEvents>,
  payment: Payment,
  failed: CardAttempt,
): Promise<CardAttempt> {
  const { em, now } = work;
  const account = await accountFor(em, payment);
  if (!account) throw new NotFound('account of the buyer');
  if (account.status === 'CLOSED') throw new WrongAccountStatus(account.status);
  const credited = await creditAttempt(em, failed, account.id, now);
  publishBalance(work, credited.account);
  return credited.attempt;
}
