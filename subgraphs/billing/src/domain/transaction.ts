/**
 * The accounts of the ledger, with the names that `entries.book` stores. Available and held are the
 * two parts of a user's account. The others are the shop's.
 */
export const ledgerAccounts = {
  available: 'FREE',
  held: 'HELD',
  cash: 'CASH',
  promotions: 'GIFTS',
  revenue: 'SALES',
  /** Money that the payment provider has and the bank not yet. */
  providerClearing: 'PROVIDER_CLEARING',
  /** Money on its way back to a card. */
  refundClearing: 'REFUND_CLEARING',
} as const;

export type LedgerAccount = keyof typeof ledgerAccounts;

/** Why money moves, and between which accounts of the ledger. */
export const transactionTypes = {
  OPENING_CREDIT: { from: 'promotions', to: 'available' },
  DEPOSIT: { from: 'cash', to: 'available' },
  CARD_DEPOSIT: { from: 'providerClearing', to: 'available' },
  HOLD: { from: 'available', to: 'held' },
  CAPTURE: { from: 'held', to: 'revenue' },
  RELEASE: { from: 'held', to: 'available' },
  REFUND: { from: 'revenue', to: 'available' },
  CARD_CAPTURE: { from: 'providerClearing', to: 'revenue' },
  CARD_REFUND: { from: 'revenue', to: 'refundClearing' },
  CARD_REFUND_PAID: { from: 'refundClearing', to: 'providerClearing' },
} as const satisfies Record<string, { from: LedgerAccount; to: LedgerAccount }>;

export type TransactionType = keyof typeof transactionTypes;

/** How one unit changes a user's account: its balance and its held part, each by −1, 0 or 1. */
export type BalanceEffect = { readonly balance: number; readonly held: number };

export function balanceEffect(type: TransactionType): BalanceEffect {
  const { from, to } = transactionTypes[type];
  return {
    balance: Number(isUsers(to)) - Number(isUsers(from)),
    held: Number(to === 'held') - Number(from === 'held'),
  };
}

/** True for a part of a user's account, false for an account of the shop. */
export function isUsers(account: LedgerAccount): boolean {
  return account === 'available' || account === 'held';
}

/**
 * One transfer of money, mostly to or from a user's account: two entries of the ledger, written once and
 * never changed. Amounts are in minor units.
 */
export class Transaction {
  declare readonly id: string;
  /** Null for a payment by card: no account of a user changes. So are the next two. */
  declare readonly accountId: string | null;
  /** The account's version after the transaction: one change of an account has one at most. */
  declare readonly accountVersion: number | null;
  declare readonly type: TransactionType;
  /** Above zero: the type gives the direction. */
  declare readonly amount: number;
  declare readonly currency: string;
  /** How much the user could spend afterwards. */
  declare readonly availableAfter: number | null;
  /** The payment that it is a part of. Null for an opening credit and a deposit. */
  declare readonly paymentId: string | null;
  declare readonly orderId: string | null;
  declare readonly at: Date;
}
