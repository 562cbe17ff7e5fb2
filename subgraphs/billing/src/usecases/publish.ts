import type { Work } from '@souk/platform/messaging/work';
import type { billingFacts } from '@souk/schema/events/billing';
import type { Account } from '../domain/account.ts';
import type { Payment, PaymentRefund } from '../domain/payment.ts';

/** Everything that billing may publish. */
export type PublishedEvents = typeof billingFacts;

/** Publishes the balance of an account after a change. */
export function publishBalance(work: Work<PublishedEvents>, account: Account): void {
  work.publish('balance-changed', account.id, balanceOf(account), account.version);
}

/** Publishes a refund that is not a part of a checkout. */
export function publishRefund(
  work: Work<PublishedEvents>,
  { orderId, userId, amount: total, currency }: Payment,
  { amount, refunded }: PaymentRefund,
): void {
  const data = { orderId, userId, amount, refunded, total, currency, at: work.now };
  work.publish('refund-recorded', orderId, data);
}

/** The data of `balance-changed`. */
export function balanceOf(account: Account) {
  const { id: accountId, userId, balance, held, currency, changedAt: at } = account;
  return { accountId, userId, balance, held, available: account.available(), currency, at };
}
