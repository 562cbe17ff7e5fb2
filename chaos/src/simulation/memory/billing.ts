import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { endings, Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
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
  readonly lockPayments: typeof import('../../../../subgraphs/billing/src/persistence/lock-payments.ts');
};

/** One side of a transfer. Amounts are in minor units. */
export class Entry {
  declare readonly book: string;
  /** Null for the shop's own accounts. */
  declare readonly accountId: string | null;
  declare readonly orderId: string | null;
  declare readonly amount: number;
}

export const hold: Persistence['hold']['hold'] = async (em, command) => {
  const { orderId, origin, userId, amount, at: createdAt } = command;
  const { minorUnits, currency } = amount;
  const all = transactionOf(em);
  if (paymentOf(all, orderId)) return null;
  const account = all.rowsOf<Mutable<Account>>(Account).find((one) => one.userId === userId);
  const declineCode = whyNot(account, minorUnits, currency);
  const payment = rowOf(Payment, {
    ...{ id: newId(), orderId, origin, userId, amount: minorUnits, currency, createdAt },
    ...{ accountId: account?.id ?? null, refunded: 0, declineCode },
    status: declineCode ? 'DECLINED' : 'HELD',
  });
  all.insert(Payment, payment);
  if (!account || declineCode) return { payment, account: null };
  return { payment, account: move(all, account, 'HOLD', payment, minorUnits) };
};

export const endHold: Persistence['endHold']['endHold'] = async (em, ending, which) => {
  const all = transactionOf(em);
  const payment =
    'orderId' in which
      ? paymentOf(all, which.orderId)
      : all.rowsOf<Mutable<Payment>>(Payment).find(({ id }) => id === which.paymentId);
  if (payment?.status !== 'HELD') return null;
  payment.status = endings[ending];
  return { payment, account: move(all, payer(all, payment), ending, payment, payment.amount) };
};

export const recordEarlyRelease: Persistence['recordEarlyRelease']['recordEarlyRelease'] = async (
  em,
  unheld,
) => {
  const { orderId, userId, currency, at: createdAt } = unheld;
  const all = transactionOf(em);
  const none = { accountId: null, amount: 0, refunded: 0, declineCode: null };
  const about = { id: newId(), orderId, origin: 'CHECKOUT', userId, currency, createdAt };
  const status = 'RELEASED';
  const tombstone = () => rowOf(Payment, { ...about, ...none, status });
  return paymentOf(all, orderId) ?? all.insert(Payment, tombstone());
};

export const recordRefund: Persistence['recordRefund']['recordRefund'] = async (
  em,
  { id },
  refund,
) => {
  const all = transactionOf(em);
  const payment = all.rowsOf<Mutable<Payment>>(Payment).find((one) => one.id === id);
  if (!payment) throw new Error(`There is no payment ${id}.`);
  payment.refunded = refund.refunded;
  payment.status = refund.status;
  return { payment, account: move(all, payer(all, payment), 'REFUND', payment, refund.amount) };
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
): Account {
  const { balance, held } = balanceEffect(type);
  account.balance += balance * amount;
  account.held += held * amount;
  account.version += 1;
  const { from, to } = transactionTypes[type];
  enter(all, from, account, orderId, -amount);
  enter(all, to, account, orderId, amount);
  return account;
}

function enter(
  all: Transaction,
  ledgerAccount: LedgerAccount,
  { id }: Account,
  orderId: string,
  amount: number,
): void {
  const [book, accountId] = [ledgerAccounts[ledgerAccount], isUsers(ledgerAccount) ? id : null];
  all.insert(Entry, { book, accountId, orderId, amount });
}
