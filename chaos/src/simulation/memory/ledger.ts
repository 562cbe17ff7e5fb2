import type { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import type { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import {
  balanceEffect,
  isUsers,
  type LedgerAccount,
  ledgerAccounts,
  type TransactionType,
  transactionTypes,
} from '../../../../subgraphs/billing/src/domain/transaction.ts';
import type { Mutable } from './store.ts';
import type { Transaction } from './transaction.ts';

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
export type Line = {
  readonly book: LedgerAccount;
  readonly amount: number;
  readonly sellerId?: string;
  readonly parcelId?: string;
};

/** Moves money of a user's account, and enters it. */
export function move(
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
  for (const line of lines) if (line.amount !== 0) enter(all, line, account.id, orderId);
  return account;
}

function twoLines(type: TransactionType, amount: number): Line[] {
  const { from, to } = transactionTypes[type];
  return [
    { book: from, amount: -amount },
    { book: to, amount },
  ];
}

function enter(all: Transaction, line: Line, id: string | null, orderId: string): void {
  const { book: ledgerAccount, amount, sellerId = null, parcelId = null } = line;
  const [book, accountId] = [ledgerAccounts[ledgerAccount], isUsers(ledgerAccount) ? id : null];
  all.insert(Entry, { book, accountId, orderId, sellerId, parcelId, amount });
}

/** Enters what changes no account of a user. */
export function enterLines(all: Transaction, lines: readonly Line[], orderId: string): void {
  for (const line of lines) if (line.amount !== 0) enter(all, line, null, orderId);
}
