import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { endHold } from '../persistence/end-hold.ts';
import { recordEarlyRelease } from '../persistence/record-early-release.ts';
import { releaseCard } from './hold-by-card.ts';
import { doneReply, nothingToUndoReply } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type ReleasePayment = {
  readonly orderId: string;
  readonly userId: string;
  /** The shop's currency: for a payment whose hold, with its amount, has not arrived yet. */
  readonly currency: string;
};

/**
 * Releases the hold of an order, once, and publishes the reply. Where nothing is held there is
 * nothing to undo, and a hold that arrives later is declined. Throws a fault when the payment was
 * captured: no checkout commands that.
 */
export async function releasePayment(
  work: Work<PublishedEvents>,
  command: ReleasePayment,
): Promise<void> {
  const payment = await released(work, command);
  payment.assertStatus('RELEASED', 'DECLINED');
  const reply = payment.declinedWith() ? nothingToUndoReply(payment) : doneReply(payment);
  work.publish('payment-released', command.orderId, reply);
}

async function released(work: Work<PublishedEvents>, command: ReleasePayment): Promise<Payment> {
  const { em, now: at } = work;
  const change = await endHold(em, 'RELEASE', command, at);
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await recordEarlyRelease(em, { ...command, at }));
  if (payment.method === 'CARD') return releasedCard(work, payment);
  // The hold was committed between the two statements; now it is locked.
  return payment.status === 'HELD' ? released(work, command) : payment;
}

/** The payment is locked. What was declined needs no release. */
async function releasedCard(work: Work<PublishedEvents>, payment: Payment): Promise<Payment> {
  if (payment.status !== 'REQUIRES_ACTION' && payment.status !== 'HELD') return payment;
  await releaseCard(work, payment);
  return checkoutPayment(work.em, payment.orderId);
}
