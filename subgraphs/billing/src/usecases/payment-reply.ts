import { type DeclineCode, declineMessages } from '../domain/decline-code.ts';
import type { Payment } from '../domain/payment.ts';

/** The step was done: what a compensation names, and how much it was about. */
export function done({ id, orderId, userId, amount, currency }: Payment) {
  const data = { amount, currency };
  return { orderId, userId, success: true, message: null, transactionId: id, data };
}

/** There is nothing to take back. */
export function nothingToTakeBack({ orderId, userId }: Payment) {
  return { orderId, userId, success: true, message: null, transactionId: null, data: null };
}

/** The money is not held. */
export function declined({ orderId, userId }: Payment, code: DeclineCode) {
  const message = declineMessages[code];
  return { orderId, userId, success: false, message, transactionId: null, data: { code } };
}
