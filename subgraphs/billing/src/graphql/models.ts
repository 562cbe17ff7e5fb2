import type { Connection } from '@souk/platform/graphql/connection';
import type { Deposit } from '../domain/deposit.ts';
import type { EarningsEntry } from '../domain/earnings-entry.ts';
import type { PaymentShare } from '../domain/payment-share.ts';
import type { Payout } from '../domain/payout.ts';
import type { RefundLine } from '../domain/refund-lines.ts';
import type { Transaction } from '../domain/transaction.ts';

export type { PaymentRefund } from './payment-refunds.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type TransactionConnection = Connection<Transaction>;
export type EarningsEntryConnection = Connection<EarningsEntry>;
export type PayoutConnection = Connection<Payout>;
export type ParcelEarnings = PaymentShare;
export type RefundedLine = RefundLine & { readonly currency: string };
export type DepositConnection = Connection<Deposit>;
