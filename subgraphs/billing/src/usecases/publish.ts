import type { Work } from '@souk/platform/messaging/work';
import type { billingFacts } from '@souk/schema/events/billing';
import type { Account } from '../domain/account.ts';
import type { Payment } from '../domain/payment.ts';
import type { Payout } from '../domain/payout.ts';
import type { RefundLine } from '../domain/refund-lines.ts';
import type { RefundProgress } from '../domain/refund-status.ts';

/** Everything that billing may publish. */
export type PublishedEvents = typeof billingFacts;

/** Publishes the balance of an account after a change. */
export function publishBalance(work: Work<PublishedEvents>, account: Account): void {
  work.publish('balance-changed', account.id, balanceOf(account), account.version);
}

/** A refund of one parcel, or of a payment without shares, and the sums after it in minor units. */
export type RecordedRefund = {
  readonly refundId: string;
  readonly amount: number;
  /** The sum of the payment's refunds. */
  readonly refunded: number;
  readonly parcelId?: string;
  /** The sum of the parcel's refunds outside of cancellations. */
  readonly parcelRefunded?: number;
  /** The units that the amount is for. */
  readonly lines?: RefundLine[];
};

/** Publishes a refund that is not a part of a checkout. */
export function publishRefund(
  work: Work<PublishedEvents>,
  { orderId, userId, amount: total, currency }: Payment,
  refund: RecordedRefund,
): void {
  const data = { orderId, userId, ...refund, total, currency, at: work.now };
  work.publish('refund-recorded', orderId, data);
}

/** Publishes that a payout has reached the seller. */
export function publishPayoutPaid(
  work: Work<PublishedEvents>,
  { id: payoutId, sellerId, amount, currency }: Payout,
): void {
  work.publish('payout-paid', payoutId, { payoutId, sellerId, amount, currency, at: work.now });
}

/** Publishes how far a refund of one of the shop's orders is. Amounts are in minor units. */
export function publishRefundStatus(
  work: Work<PublishedEvents>,
  { orderId, userId, currency, origin }: Payment,
  refund: { readonly id: string; readonly parcelId: string | null; readonly amount: number },
  progress: RefundProgress,
): void {
  if (origin !== 'CHECKOUT') return;
  const { id: refundId, parcelId, amount } = refund;
  const about = { refundId, orderId, userId, parcelId, amount, currency };
  work.publish('refund-status', orderId, { ...about, ...progress, at: work.now });
}

/** The data of `balance-changed`. */
export function balanceOf(account: Account) {
  const { id: accountId, userId, balance, held, currency, changedAt: at } = account;
  return { accountId, userId, balance, held, available: account.available(), currency, at };
}
