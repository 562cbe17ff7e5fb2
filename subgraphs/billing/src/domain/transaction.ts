/**
 * The accounts of the ledger, with the names that `entries.book` stores. Available and held are the
 * two parts of a user's account. Pending and due are the two parts of a seller's earnings. All others
 * are the shop's; revenue has the payments without shares.
 */
export const ledgerAccounts = {
  available: 'FREE',
  held: 'HELD',
  cash: 'CASH',
  promotions: 'GIFTS',
  revenue: 'SALES',
  commission: 'COMMISSION',
  pending: 'PENDING',
  due: 'DUE',
  payoutClearing: 'PAYOUT_CLEARING',
  /** Money that the payment provider has and the bank not yet. */
  providerClearing: 'PROVIDER_CLEARING',
  /** Money on its way back to a card. */
  refundClearing: 'REFUND_CLEARING',
} as const;

export type LedgerAccount = keyof typeof ledgerAccounts;

/**
 * Why the money of a user moves, in the account or by card, and between which accounts of the ledger. A payment with shares moves from
 * and to earnings and commission in place of revenue.
 */
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
  CARD_REFUND_CREDITED: { from: 'refundClearing', to: 'available' },
} as const satisfies Record<string, { from: LedgerAccount; to: LedgerAccount }>;

export type TransactionType = keyof typeof transactionTypes;

/** Why the earnings of a seller move without a user, and between which accounts of the ledger. */
export const earningsTypes = {
  EARNINGS_RELEASE: { from: 'pending', to: 'due' },
  PAYOUT: { from: 'due', to: 'payoutClearing' },
  PAYOUT_PAID: { from: 'payoutClearing', to: 'cash' },
  PAYOUT_FAILED: { from: 'payoutClearing', to: 'due' },
  PAYOUT_RETURNED: { from: 'cash', to: 'due' },
} as const satisfies Record<string, { from: LedgerAccount; to: LedgerAccount }>;

export type EarningsType = keyof typeof earningsTypes;

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
 * One transfer of money: entries of the ledger that add up to zero, written once and never changed. Amounts
 * are in minor units.
 */
export class Transaction {
  declare readonly id: string;
  /** The user's account that it changes. Null for a payment by card and for a seller's earnings, as the next is. */
  declare readonly accountId: string | null;
  /** The account's version after the transaction: one change of an account has one at most. */
  declare readonly accountVersion: number | null;
  declare readonly type: TransactionType | EarningsType;
  /** Above zero: the type gives the direction. */
  declare readonly amount: number;
  declare readonly currency: string;
  /** How much the user could spend afterwards. Null without an account. */
  declare readonly availableAfter: number | null;
  /** The payment that it is a part of. Null for an opening credit, a deposit, and earnings. */
  declare readonly paymentId: string | null;
  declare readonly orderId: string | null;
  /** The parcel whose earnings become due, and only then. */
  declare readonly parcelId: string | null;
  /** The payout that it is a part of. */
  declare readonly payoutId: string | null;
  declare readonly at: Date;
}
