import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { endings, Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { Refund } from '../../../../subgraphs/billing/src/domain/refund.ts';
import { CardRefund } from '../../../../subgraphs/billing/src/persistence/card-refund.ts';
import { RefundLineRow } from '../../../../subgraphs/billing/src/persistence/refund-line.ts';
import { newId } from './ids.ts';
import { enterLines, type Line, move } from './ledger.ts';
import { captureLines, refundLines } from './shares.ts';
import { type Mutable, rowOf } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Persistence = {
  readonly hold: typeof import('../../../../subgraphs/billing/src/persistence/hold.ts');
  readonly endHold: typeof import('../../../../subgraphs/billing/src/persistence/end-hold.ts');
  readonly recordEarlyRelease: typeof import('../../../../subgraphs/billing/src/persistence/record-early-release.ts');
  readonly recordRefund: typeof import('../../../../subgraphs/billing/src/persistence/record-refund.ts');
  readonly lockPayments: typeof import('../../../../subgraphs/billing/src/persistence/lock-payments.ts');
};

export const hold: Persistence['hold']['hold'] = async (em, command) => {
  const { orderId, origin, userId, amount, parcels, at: createdAt } = command;
  const { minorUnits, currency } = amount;
  const all = transactionOf(em);
  if (paymentOf(all, orderId)) return null;
  const account = all.rowsOf<Mutable<Account>>(Account).find((one) => one.userId === userId);
  const declineCode = whyNot(account, minorUnits, currency);
  const payment = rowOf(Payment, {
    ...{ id: newId(), orderId, origin, userId, amount: minorUnits, currency, createdAt },
    ...{ accountId: account?.id ?? null, refunded: 0, declineCode, parcels },
    status: declineCode ? 'DECLINED' : 'HELD',
  });
  all.insert(Payment, payment);
  if (!account || declineCode) return { payment, account: null };
  return { payment, account: move(all, account, 'HOLD', payment, minorUnits) };
};

export const endHold: Persistence['endHold']['endHold'] = async (
  em,
  ending,
  which,
  _at,
  commissionBp = 0,
) => {
  const all = transactionOf(em);
  const payment =
    'orderId' in which
      ? paymentOf(all, which.orderId)
      : all.rowsOf<Mutable<Payment>>(Payment).find(({ id }) => id === which.paymentId);
  if (payment?.status !== 'HELD' || payment.method === 'CARD') return null;
  payment.status = endings[ending];
  const lines =
    ending === 'CAPTURE' && payment.parcels
      ? captureLines(all, payment, commissionBp, 'held')
      : undefined;
  const account = move(all, payer(all, payment), ending, payment, payment.amount, lines);
  return { payment, account };
};

export const recordEarlyRelease: Persistence['recordEarlyRelease']['recordEarlyRelease'] = async (
  em,
  unheld,
) => {
  const { orderId, userId, currency, at: createdAt } = unheld;
  const all = transactionOf(em);
  const none = { accountId: null, amount: 0, refunded: 0, declineCode: null, parcels: null };
  const about = { id: newId(), orderId, origin: 'CHECKOUT', userId, currency, createdAt };
  const status = 'RELEASED';
  const tombstone = () => rowOf(Payment, { ...about, ...none, status });
  return paymentOf(all, orderId) ?? all.insert(Payment, tombstone());
};

export const recordRefund: Persistence['recordRefund']['recordRefund'] = async (
  em,
  { id },
  refund,
  at,
) => {
  const all = transactionOf(em);
  const payment = all.rowsOf<Mutable<Payment>>(Payment).find((one) => one.id === id);
  if (!payment) throw new Error(`There is no payment ${id}.`);
  payment.refunded = refund.refunded;
  payment.status = refund.status;
  const transactionId = newId();
  const lines = refund.parts.flatMap((part) => refundLines(all, payment, part));
  for (const part of refund.parts) {
    all.insert(Refund, refundRow(payment, refund, part, transactionId, at));
    for (const line of part.lines) {
      const of = { refundId: part.id, paymentId: id, parcelId: part.parcelId ?? '' };
      all.insert(RefundLineRow, { ...line, ...of });
    }
  }
  const { amount } = refund;
  if (payment.method === 'CARD') {
    enterLines(all, [...lines, { book: 'refundClearing', amount }], payment.orderId);
    const about = { id: transactionId, paymentId: id, transactionId, attempt: 1, amount };
    const open = { state: 'REQUESTED', createdAt: at, endedAt: null, creditedAt: null };
    all.insert(CardRefund, { ...about, ...open });
    return { id: transactionId, payment, account: null };
  }
  const own: Line = { book: 'available', amount };
  const account = move(all, payer(all, payment), 'REFUND', payment, amount, [...lines, own]);
  return { id: transactionId, payment, account };
};

type Recorded = Parameters<Persistence['recordRefund']['recordRefund']>[2];
type Part = Recorded['parts'][number];

function refundRow(
  payment: Payment,
  { isCancellation }: Recorded,
  part: Part,
  transactionId: string,
  at: Date,
): Refund {
  const { id, parcelId, amount, commission: commissionPart } = part;
  const about = { id, paymentId: payment.id, transactionId, parcelId };
  return rowOf(Refund, { ...about, amount, commissionPart, isCancellation, at });
}

/** Does nothing: transactions run one at a time. */
export const lockPayments: Persistence['lockPayments']['lockPayments'] = async () => {};

/** The payment of a checkout. */
export function paymentOf(all: Transaction, orderId: string): Mutable<Payment> | undefined {
  const payments = all.rowsOf<Mutable<Payment>>(Payment);
  return payments.find((one) => one.orderId === orderId && one.origin === 'CHECKOUT');
}

function payer(all: Transaction, { accountId }: Payment): Mutable<Account> {
  const account = all.rowsOf<Mutable<Account>>(Account).find(({ id }) => id === accountId);
  if (!account) throw new Error('A payment without an account cannot be transferred.');
  return account;
}

function whyNot(account: Account | undefined, minorUnits: number, currency: string) {
  if (!account) return 'NO_ACCOUNT';
  if (account.status !== 'ACTIVE') return `ACCOUNT_${account.status}` as const;
  if (account.currency !== currency) return 'OTHER_CURRENCY';
  return account.balance - account.held < minorUnits ? 'INSUFFICIENT_FUNDS' : null;
}
