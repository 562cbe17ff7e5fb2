import type { ChangeType } from './status.ts';

/** How far a refund is: on its way, refused by the payment provider, or with the buyer. */
type RefundStatus = 'PENDING' | 'FAILED' | 'DONE';

/** A refund of an order, as billing has published it last. It is stored in the order's row, as JSON. */
export type OrderRefund = {
  readonly id: string;
  /** Null for a payment that is not divided by parcels. */
  readonly parcelId: string | null;
  /** In minor units. */
  readonly amount: number;
  readonly status: RefundStatus;
  /** How often it was tried, from 1. */
  readonly attempt: number;
  /** RFC 3339. */
  readonly changedAt: string;
};

/** What billing publishes of a refund. */
export type RefundReport = OrderRefund & { readonly paidTo: 'WALLET' | 'CARD' };

const ranks = { PENDING: 0, FAILED: 1, DONE: 2 } as const;

function isLater(one: OrderRefund, other: OrderRefund): boolean {
  if (one.attempt !== other.attempt) return one.attempt > other.attempt;
  return ranks[one.status] > ranks[other.status];
}

/** The refunds with this report. Null when they have it already, or a later one of the same refund. */
export function withReport(
  refunds: readonly OrderRefund[],
  { paidTo: _, ...report }: RefundReport,
): readonly OrderRefund[] | null {
  const known = refunds.find(({ id }) => id === report.id);
  if (!known) return [...refunds, report];
  if (!isLater(report, known)) return null;
  return refunds.map((one) => (one.id === report.id ? report : one));
}

/**
 * The event of a report in the history of its order. Null for the first attempt, and for a refund that begins in the
 * account: the history has the refund itself.
 */
export function eventOf(
  refunds: readonly OrderRefund[],
  { id, status, attempt, paidTo }: RefundReport,
): ChangeType | null {
  if (status === 'FAILED') return 'refund-failed';
  if (status === 'PENDING') return attempt === 1 ? null : 'refund-retried';
  const isDirect = paidTo === 'WALLET' && !refunds.some((one) => one.id === id);
  return isDirect ? null : 'refund-settled';
}
