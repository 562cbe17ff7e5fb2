import type { Work } from '@souk/platform/messaging/work';
import type { DeclineCode } from '../domain/decline-code.ts';
import type { Payment } from '../domain/payment.ts';
import type { IntentState } from '../domain/provider-state.ts';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import {
  awaitFinalState,
  type ClaimedCall,
  finishCall,
  finishSubject,
  lockSubject,
  postponeCall,
  queueCalls,
} from '../persistence/claim-calls.ts';
import {
  captureCardPayment,
  lockCardPayment,
  moveCardPayment,
  storeAction,
} from '../persistence/insert-card-payment.ts';
import type { IntentAnswer } from './apply-to-deposit.ts';
import { publishHold } from './hold-by-card.ts';
import { declinedReply, doneReply } from './payment-reply.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Applies what the provider says of the intent of a payment, whichever call or callback was the reason
 * to ask, and publishes the reply to the checkout. A payment that the checkout has released stays
 * released: its intent is cancelled. A capture divides the money at this rate of the commission, in basis
 * points.
 */
export async function applyToPayment(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  answer: IntentAnswer,
  commissionBp: number,
): Promise<void> {
  const { em, now } = work;
  // The payment first, as a release does.
  const payment = await lockCardPayment(em, call.subjectId);
  await lockSubject(em, call.subjectId);
  const traced = payment.cause ? work.causedBy(payment.cause) : work;
  if (call.operation === 'CANCEL') return applyCancel(traced, call, answer);
  const isOver = payment.status !== 'REQUIRES_ACTION' && payment.status !== 'HELD';
  if (isOver) return finishCall(em, call, now);
  if (answer.status === 'UNKNOWN') return postponeCall(em, call, now);
  if (answer.status === 'REFUSED') return refuse(traced, payment, 'CARD_DECLINED', true);
  if (answer.status === 'CAPTURED' && payment.status === 'HELD')
    return capture(traced, payment, answer, commissionBp);
  return applyState(traced, call, payment, answer);
}

/** Repeats the cancel until the provider agrees that no money is held or taken. */
async function applyCancel(
  { em, now }: Work<PublishedEvents>,
  call: ClaimedCall,
  { status }: IntentAnswer,
): Promise<void> {
  const agrees = status === 'CANCELLED' || status === 'DECLINED' || status === 'EXPIRED';
  // Refused without an intent: the provider would not begin, so it holds nothing.
  const hasNone = status === 'REFUSED' && call.ref === null;
  if (agrees || hasNone) return finishSubject(em, call.subjectId, now);
  return postponeCall(em, call, now);
}

async function applyState(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  payment: Payment,
  state: IntentState,
): Promise<void> {
  const { em, now } = work;
  switch (state.status) {
    case 'REQUIRES_ACTION': {
      await storeAction(em, payment, state);
      if (payment.actionUrl === null) publishHold(work, await checkoutPayment(em, payment.orderId));
      return awaitFinalState(em, call, now);
    }
    case 'AUTHORIZED':
      if (payment.status === 'HELD') return waitForCapture(work, call);
      await moveCardPayment(em, payment, 'HELD', { ref: state.ref });
      await finishSubject(em, payment.id, now);
      return publishHold(work, await checkoutPayment(em, payment.orderId));
    case 'CAPTURED':
      // Only we capture. Without our own command the provider has taken money that it must give back.
      return refuse(work, payment, 'CARD_DECLINED', true);
    case 'EXPIRED':
      return refuse(work, payment, 'CARD_EXPIRED', false);
    case 'DECLINED':
    case 'CANCELLED':
      return refuse(work, payment, 'CARD_DECLINED', false);
  }
}

/** A read that came late changes nothing; a capture that did not happen yet is asked for again. */
function waitForCapture({ em, now }: Work<PublishedEvents>, call: ClaimedCall): Promise<void> {
  return call.operation === 'CAPTURE' ? postponeCall(em, call, now) : finishCall(em, call, now);
}

async function capture(
  work: Work<PublishedEvents>,
  payment: Payment,
  { ref }: IntentState,
  commissionBp: number,
): Promise<void> {
  const { em, now } = work;
  await captureCardPayment(em, payment, ref, now, commissionBp);
  await finishSubject(em, payment.id, now);
  work.publish('payment-captured', payment.orderId, doneReply(payment));
}

/**
 * Declines a payment that was not approved, or whose capture was refused for good: the checkout
 * compensates either. `mayHoldMoney` has the intent cancelled.
 */
async function refuse(
  work: Work<PublishedEvents>,
  payment: Payment,
  reason: DeclineCode,
  mayHoldMoney: boolean,
): Promise<void> {
  const { em, now } = work;
  const { id, orderId } = payment;
  const wasHeld = payment.status === 'HELD';
  const code = wasHeld ? 'CAPTURE_REFUSED' : reason;
  await moveCardPayment(em, payment, 'DECLINED', { code });
  await finishSubject(em, id, now);
  if (mayHoldMoney) {
    await queueCalls(em, { operations: ['CANCEL'], subject: 'PAYMENT', subjectId: id, now });
  }
  const type = wasHeld ? 'payment-capture-refused' : 'payment-declined';
  work.publish(type, orderId, declinedReply(payment, code));
}
