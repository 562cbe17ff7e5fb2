import { databaseOf } from '@souk/platform/service/database';
import {
  SimulatedEvent,
  SimulatedIntent,
  SimulatedTransfer,
} from '../providers/simulated/simulated-intent.ts';
import { accountSchema } from './account.schema.ts';
import { CardRefund } from './card-refund.ts';
import { depositSchema } from './deposit.schema.ts';
import { earningsEntryView, sellerEarningsView } from './earnings-views.ts';
import { Entry } from './entry.ts';
import { BillingMigration } from './migrations/0001-billing.ts';
import { RefundNotedMigration } from './migrations/0002-refund-noted.ts';
import { SharesOfSellersMigration } from './migrations/0003-shares-of-sellers.ts';
import { PayoutsMigration } from './migrations/0004-payouts.ts';
import { ProviderLedgerMigration } from './migrations/0005-provider-ledger.ts';
import { DepositsMigration } from './migrations/0006-deposits.ts';
import { SimulatedProviderMigration } from './migrations/0007-simulated-provider.ts';
import { CardPaymentsMigration } from './migrations/0008-card-payments.ts';
import { ProviderPayoutsMigration } from './migrations/0009-provider-payouts.ts';
import { RefundLinesMigration } from './migrations/0010-refund-lines.ts';
import { FewerStatementsMigration } from './migrations/0011-fewer-statements.ts';
import { paymentSchema } from './payment.schema.ts';
import { paymentShareSchema } from './payment-share.schema.ts';
import { Payee, payoutSchema } from './payout.schema.ts';
import { ProviderCall, ProviderEvent } from './provider-call.ts';
import { refundSchema } from './refund.schema.ts';
import { RefundLineRow } from './refund-line.ts';
import { transactionSchema } from './transaction.schema.ts';

const ledger = [accountSchema, paymentSchema, transactionSchema, Entry];
const ofSellers = [paymentShareSchema, refundSchema, RefundLineRow, payoutSchema, Payee];
const views = [sellerEarningsView, earningsEntryView];
const provider = [depositSchema, CardRefund, ProviderCall, ProviderEvent];
const simulated = [SimulatedIntent, SimulatedTransfer, SimulatedEvent];

/** The tables of billing and their migrations. */
export const database = databaseOf({
  entities: [...ledger, ...ofSellers, ...views, ...provider, ...simulated],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    BillingMigration,
    RefundNotedMigration,
    SharesOfSellersMigration,
    PayoutsMigration,
    ProviderLedgerMigration,
    DepositsMigration,
    SimulatedProviderMigration,
    CardPaymentsMigration,
    ProviderPayoutsMigration,
    RefundLinesMigration,
    FewerStatementsMigration,
  ],
});
