import type { EarningsState } from './payment-share.ts';
import type { EarningsType } from './transaction.ts';

/** A change of a seller's earnings: an entry of the ledger. The amount is in minor units. */
export class EarningsEntry {
  /** The ids of its transaction and of its line. */
  declare readonly id: string;
  declare readonly transactionId: string;
  declare readonly lineNo: number;
  declare readonly sellerId: string;
  declare readonly state: EarningsState;
  /** A payment that a payout makes to the bank is not among them. */
  declare readonly type: 'CAPTURE' | 'REFUND' | Exclude<EarningsType, 'PAYOUT_PAID'>;
  /** Null for a payout. */
  declare readonly parcelId: string | null;
  /** Above zero for what the seller gets. */
  declare readonly amount: number;
  declare readonly currency: string;
  declare readonly at: Date;
}
