import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { endings, Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { newShare, PaymentShare } from '../../../../subgraphs/billing/src/domain/payment-share.ts';
import { Refund } from '../../../../subgraphs/billing/src/domain/refund.ts';
import {
  balanceEffect,
  isUsers,
  type LedgerAccount,
  ledgerAccounts,
  type TransactionType,
  transactionTypes,
} from '../../../../subgraphs/billing/src/domain/transaction.ts';
import { newId } from './ids.ts';
import { type Mutable, rowOf } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Persistence = {
  readonly hold: typeof import('../../../../subgraphs/billing/src/persistence/hold.ts');
  readonly endHold: typeof import('../../../../subgraphs/billing/src/persistence/end-hold.ts');
  readonly recordEarlyRelease: typeof import('../../../../subgraphs/billing/src/persistence/record-early-release.ts');
  readonly recordRefund: typeof import('../../../../subgraphs/billing/src/persistence/record-refund.ts');
  readonly startHoldingTime: typeof import('../../../../subgraphs/billing/src/persistence/start-holding-time.ts');
  readonly lockPayments: typeof import('../../../../subgraphs/billing/src/persistence/lock-payments.ts');
};

const dayMs = 24 * 3_600_000;

/** One side of a transfer. Amounts are in minor units. */
export class Entry {
  declare readonly book: string;
  /** Null for the shop's own accounts. */
  declare readonly accountId: string | null;
  declare readonly orderId: string | null;
  declare readonly sellerId: string | null;
  declare readonly parcelId: string | null;
  declare readonly amount: number;
}

/** What one entry says: its account of the ledger, and the seller and parcel that it belongs to. */
type Line = {
  readonly book: LedgerAccount;
  readonly amount: number;
  readonly sellerId?: string;
  readonly parcelId?: string;
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
  if (payment?.status !== 'HELD') return null;
  payment.status = endings[ending];
  const lines =
    ending === 'CAPTURE' && payment.parcels ? captureLines(all, payment, commissionBp) : undefined;
  const account = move(all, payer(all, payment), ending, payment, payment.amount, lines);
  return { payment, account };
};

function captureLines(all: Transaction, payment: Payment, commissionBp: number): Line[] {
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
  return [{ book: 'held', amount: -amount }, ...lines];
}

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
  const lines = refund.parts.flatMap((part) => refundLines(all, payment, part));
  for (const part of refund.parts) all.insert(Refund, refundRow(payment, refund, part, at));
  const own: Line = { book: 'available', amount: refund.amount };
  const account = move(all, payer(all, payment), 'REFUND', payment, refund.amount, [...lines, own]);
  return { id: newId(), payment, account };
};

type Recorded = Parameters<Persistence['recordRefund']['recordRefund']>[2];
type Part = Recorded['parts'][number];

function refundLines(all: Transaction, payment: Payment, part: Part): Line[] {
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

function refundRow(payment: Payment, { isCancellation }: Recorded, part: Part, at: Date): Refund {
  const { id, parcelId, amount, commission: commissionPart } = part;
  const about = { id, paymentId: payment.id, transactionId: newId(), parcelId };
  return rowOf(Refund, { ...about, amount, commissionPart, isCancellation, at });
}

export const startHoldingTime: Persistence['startHoldingTime']['startHoldingTime'] = async (
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

/** Does nothing: transactions run one at a time. */
export const lockPayments: Persistence['lockPayments']['lockPayments'] = async () => {};

function paymentOf(all: Transaction, orderId: string): Mutable<Payment> | undefined {
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

function move(
  all: Transaction,
  account: Mutable<Account>,
  type: TransactionType,
  { orderId }: Payment,
  amount: number,
  lines: readonly Line[] = twoLines(type, amount),
): Account {
  const { balance, held } = balanceEffect(type);
  account.balance += balance * amount;
  account.held += held * amount;
  account.version += 1;
  for (const line of lines) if (line.amount !== 0) enter(all, line, account, orderId);
  return account;
}

function twoLines(type: TransactionType, amount: number): Line[] {
  const { from, to } = transactionTypes[type];
  return [
    { book: from, amount: -amount },
    { book: to, amount },
  ];
}

function enter(all: Transaction, line: Line, { id }: Account, orderId: string): void {
  const { book: ledgerAccount, amount, sellerId = null, parcelId = null } = line;
  const [book, accountId] = [ledgerAccounts[ledgerAccount], isUsers(ledgerAccount) ? id : null];
  all.insert(Entry, { book, accountId, orderId, sellerId, parcelId, amount });
}
