import { databaseOf } from '@souk/platform/service/database';
import { accountSchema } from './account.schema.ts';
import { earningsEntryView, sellerEarningsView } from './earnings-views.ts';
import { Entry } from './entry.ts';
import { BillingMigration } from './migrations/0001-billing.ts';
import { RefundNotedMigration } from './migrations/0002-refund-noted.ts';
import { SharesOfSellersMigration } from './migrations/0003-shares-of-sellers.ts';
import { PayoutsMigration } from './migrations/0004-payouts.ts';
import { paymentSchema } from './payment.schema.ts';
import { paymentShareSchema } from './payment-share.schema.ts';
import { Payee, payoutSchema } from './payout.schema.ts';
import { refundSchema } from './refund.schema.ts';
import { transactionSchema } from './transaction.schema.ts';

/** The tables of billing and their migrations. */
export const database = databaseOf({
  entities: [
    accountSchema,
    paymentSchema,
    transactionSchema,
    Entry,
    paymentShareSchema,
    refundSchema,
    payoutSchema,
    Payee,
    sellerEarningsView,
    earningsEntryView,
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    BillingMigration,
    RefundNotedMigration,
    SharesOfSellersMigration,
    PayoutsMigration,
  ],
});
