import type { TransactionType } from './moves.ts';

/** One move of money on an account: written once, never changed. Amounts are in minor units. */
export class Transaction {
  declare readonly id: string;
  declare readonly accountId: string;
  /** The account's version after the move: each change of an account is one move at most. */
  declare readonly accountVersion: number;
  declare readonly type: TransactionType;
  /** More than zero: the type says which way. */
  declare readonly amount: number;
  declare readonly currency: string;
  /** What could be spent afterwards. */
  declare readonly availableAfter: number;
  /** The payment that it is a part of. Null for an opening credit and a deposit. */
  declare readonly paymentId: string | null;
  declare readonly orderId: string | null;
  declare readonly at: Date;
}
