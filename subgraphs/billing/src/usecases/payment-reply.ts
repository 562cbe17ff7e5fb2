import { type SagaReply, stepDone, stepRefused } from '@souk/platform/kernel/saga-reply';
import { money, refusalData } from '@souk/schema/events/shared';
import { z } from 'zod';
import { type DeclineCode, declineMessages } from '../domain/decline-code.ts';
import type { Payment } from '../domain/payment.ts';

/** The step was done: the payment and its amount. */
export function doneReply({ id, orderId, userId, amount, currency }: Payment) {
  return { orderId, userId, ...stepDone(id, { amount, currency }) };
}

/** The step was done, as there was nothing to undo. */
export function nothingToUndoReply({ orderId, userId }: Payment) {
  return { orderId, userId, ...stepDone(null, null) };
}

/** The hold was declined. */
export function declinedReply({ orderId, userId }: Payment, code: DeclineCode) {
  return { orderId, userId, ...stepRefused(declineMessages[code], { code }) };
}

/** The reply to an external orchestrator, its data in the format of the replies on the bus. */
export function stepResultOf(
  payment: Payment,
): SagaReply<z.input<typeof money | typeof refusalData>> {
  const { id, amount, currency, declineCode: code } = payment;
  if (code) return stepRefused(declineMessages[code], z.encode(refusalData, { code }));
  return stepDone(id, z.encode(money, { amount, currency }));
}
