import type { Work } from '@souk/platform/messaging/work';
import type { Payment } from '../domain/payment.ts';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { finishSubject, queueCalls } from '../persistence/claim-calls.ts';
import { insertCardPayment, moveCardPayment } from '../persistence/insert-card-payment.ts';
import { assertDivided, type HoldPayment } from './hold-payment.ts';
import { declinedReply, doneReply } from './payment-reply.ts';
import type { PublishedEvents } from './publish.ts';
import type { ProviderPolicy } from './start-deposit.ts';

/**
 * Has the payment provider hold the money of an order, once. The reply comes when the buyer has approved
 * or declined; a repeated command gets the reply again as soon as there is one. Throws a Contradiction when
 * the parcels do not add up to the amount.
 */
export async function holdByCard(
  work: Work<PublishedEvents>,
  { orderId, userId, amount, parcels }: HoldPayment,
  { provider, approvalMs }: ProviderPolicy,
): Promise<void> {
  const { em, now: at, cause } = work;
  if (parcels) assertDivided(amount, parcels);
  const payment = await insertCardPayment(em, {
    ...{ orderId, userId, amount: amount.minorUnits, currency: amount.currency, provider },
    declineCode: provider === null ? 'NO_CARDS' : null,
    parcels: parcels ?? null,
    approvalExpiresAt: new Date(at.getTime() + approvalMs),
    ...{ at, cause },
  });
  if (payment && provider !== null) {
    const about = { subject: 'PAYMENT', subjectId: payment.id, now: at } as const;
    return queueCalls(em, { operations: ['CREATE', 'READ'], ...about });
  }
  publishHold(work, payment ?? (await checkoutPayment(em, orderId)));
}

/** Publishes how far the hold of a payment by card is: nothing while the provider has not answered. */
export function publishHold(work: Work<PublishedEvents>, payment: Payment): void {
  const { orderId, userId } = payment;
  const code = payment.declinedWith();
  const action = payment.action();
  if (code) work.publish('payment-declined', orderId, declinedReply(payment, code));
  else if (payment.status !== 'REQUIRES_ACTION') {
    work.publish('payment-succeeded', orderId, doneReply(payment));
  } else if (action) {
    const { expiresAt } = action;
    work.publish('payment-action-required', orderId, { orderId, userId, expiresAt });
  }
}

/** Captures a payment by card that is HELD: the reply comes when the provider has answered. */
export function captureCard({ em, now }: Work<PublishedEvents>, { id }: Payment): Promise<void> {
  return queueCalls(em, { operations: ['CAPTURE'], subject: 'PAYMENT', subjectId: id, now });
}

/**
 * Releases a payment by card that is locked and not captured. The order need not wait for the provider:
 * the cancel is repeated until the provider agrees, whatever the buyer does meanwhile.
 */
export async function releaseCard(
  { em, now }: Work<PublishedEvents>,
  payment: Payment,
): Promise<void> {
  await moveCardPayment(em, payment, 'RELEASED');
  await finishSubject(em, payment.id, now);
  const about = { subject: 'PAYMENT', subjectId: payment.id, now } as const;
  await queueCalls(em, { operations: ['CANCEL'], ...about });
}
