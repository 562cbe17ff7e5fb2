import type { Reader } from '@souk/platform/messaging/work';
import { Payment } from '../domain/payment.ts';
import { Refund } from '../domain/refund.ts';
import type { RefundLine } from '../domain/refund-lines.ts';
import { intoAccount, progressOf, type RefundProgress } from '../domain/refund-status.ts';
import { CardRefund } from '../persistence/card-refund.ts';
import { RefundLineRow } from '../persistence/refund-line.ts';

/** A refund, with its units, and how far it is. */
export type PaymentRefund = {
  readonly made: Refund;
  readonly progress: RefundProgress;
  readonly currency: string;
  readonly lines: readonly RefundLine[];
};

/** The refunds of payments, oldest first. */
export async function refundsOf(
  read: Reader,
  paymentIds: readonly string[],
): Promise<PaymentRefund[]> {
  const of = { paymentId: { $in: [...paymentIds] } };
  const payments = await read.find(Payment, { id: { $in: [...paymentIds] } });
  const refunds = await read.find(Refund, of, { orderBy: { at: 'asc', id: 'asc' } });
  const lines = await read.find(RefundLineRow, of, { orderBy: { productId: 'asc' } });
  const attempts = await read.find(CardRefund, of, { orderBy: { attempt: 'asc' } });
  // The last attempt of each refund counts.
  const lastOf = new Map(attempts.map((attempt) => [attempt.transactionId, attempt]));
  const currencyOf = new Map(payments.map(({ id, currency }) => [id, currency]));
  return refunds.map((refund) => {
    const last = lastOf.get(refund.transactionId);
    return {
      made: refund,
      progress: last ? progressOf(last) : intoAccount,
      currency: currencyOf.get(refund.paymentId) ?? '',
      lines: lines.filter(({ refundId }) => refundId === refund.id),
    };
  });
}

/** The sum of lines by product. */
export function linesByProduct(lines: readonly RefundLine[]): RefundLine[] {
  const byProduct = Map.groupBy(lines, ({ productId }) => productId);
  return [...byProduct].map(([productId, own]) => ({
    productId,
    quantity: own.reduce((sum, line) => sum + line.quantity, 0),
    amount: own.reduce((sum, line) => sum + line.amount, 0),
  }));
}
