import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { endHold } from '../persistence/end-hold.ts';
import { recordEarlyRelease } from '../persistence/record-early-release.ts';
import { done, nothingToTakeBack } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type ReleasePayment = {
  readonly orderId: string;
  readonly userId: string;
  /** The shop's: what a payment is noted in that nobody named a sum for. */
  readonly currency: string;
};

/**
 * Gives back what is held for an order, once. Where nothing is held there is nothing to do, and a hold
 * that comes later is refused. Throws when the money was taken: no checkout asks for that.
 */
export async function releasePayment(
  work: Work<PublishedEvents>,
  command: ReleasePayment,
): Promise<void> {
  const payment = await released(work, command);
  payment.assertIn('RELEASED', 'DECLINED');
  const answer = payment.refusedAs() ? nothingToTakeBack(payment) : done(payment);
  work.publish('payment-released', command.orderId, answer);
}

async function released(work: Work<PublishedEvents>, command: ReleasePayment): Promise<Payment> {
  const { em, now: at } = work;
  const change = await endHold(em, 'RELEASE', command, at);
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await recordEarlyRelease(em, { ...command, at }));
  // The hold was committed between the two statements. Now it is locked.
  return payment.status === 'HELD' ? released(work, command) : payment;
}
