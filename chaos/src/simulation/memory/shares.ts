import type { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { newShare, PaymentShare } from '../../../../subgraphs/billing/src/domain/payment-share.ts';
import type { RefundPart } from '../../../../subgraphs/billing/src/domain/refund.ts';
import type { LedgerAccount } from '../../../../subgraphs/billing/src/domain/transaction.ts';
import type { Line } from './ledger.ts';
import { type Mutable, rowOf } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type StartHoldingTime =
  typeof import('../../../../subgraphs/billing/src/persistence/start-holding-time.ts');

const dayMs = 24 * 3_600_000;

/** Inserts the shares of a captured payment. Returns the lines from where the money is. */
export function captureLines(
  all: Transaction,
  payment: Payment,
  commissionBp: number,
  from: LedgerAccount,
): Line[] {
  const { id: paymentId, currency, amount } = payment;
  const shares = (payment.parcels ?? []).map((parcel) => {
    const share = { paymentId, currency, ...newShare(parcel, commissionBp) };
    return all.insert(PaymentShare, rowOf(PaymentShare, share));
  });
  const lines = shares.flatMap((share): Line[] => {
    const { parcelId, sellerId, commission } = share;
    return [
      { book: 'pending', amount: share.amount - commission, sellerId, parcelId },
      { book: 'commission', amount: commission, parcelId },
    ];
  });
  return [{ book: from, amount: -amount }, ...lines];
}

/** Takes a part of a refund from its share. Returns the lines. */
export function refundLines(all: Transaction, payment: Payment, part: RefundPart): Line[] {
  if (!payment.parcels) return [{ book: 'revenue', amount: -part.amount }];
  const { parcelId } = part;
  const [share] = all.rowsOf<Mutable<PaymentShare>>(
    PaymentShare,
    (one) => one.parcelId === parcelId && one.paymentId === payment.id,
  );
  if (!share) throw new Error(`There is no share of ${parcelId}.`);
  share.refunded += part.amount;
  share.commissionReturned += part.commission;
  const { sellerId } = share;
  const of = { sellerId, parcelId: share.parcelId };
  const book = share.releasedAt ? 'due' : 'pending';
  return [
    { book, amount: part.commission - part.amount, ...of },
    { book: 'commission', amount: -part.commission, parcelId: share.parcelId },
  ];
}

export const startHoldingTime: StartHoldingTime['startHoldingTime'] = async (
  em,
  parcels,
  holdDays,
) => {
  const all = transactionOf(em);
  for (const { parcelId, at } of parcels) {
    const isWaiting = (one: PaymentShare) => one.parcelId === parcelId && !one.deliveredAt;
    for (const share of all.rowsOf<Mutable<PaymentShare>>(PaymentShare, isWaiting)) {
      share.deliveredAt = at;
      share.dueAt = new Date(at.getTime() + holdDays * dayMs);
    }
  }
};
