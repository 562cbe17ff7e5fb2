import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { type EarningsType, Transaction, type TransactionType } from '../domain/transaction.ts';
import { accountSchema } from './account.schema.ts';
import { paymentSchema } from './payment.schema.ts';
import { payoutSchema } from './payout.schema.ts';

export const transactionSchema = defineEntity({
  class: mapped(Transaction),
  tableName: 'transactions',
  uniques: [
    { properties: ['accountId', 'accountVersion'] },
    // A payment is held, captured and released once; refunds may be partial.
    {
      name: 'transactions_once',
      properties: ['paymentId', 'type'],
      where: `type <> all (array['REFUND', 'CARD_REFUND', 'CARD_REFUND_PAID', 'CARD_REFUND_CREDITED'])`,
    },
    { name: 'transactions_paid_out_once', properties: ['payoutId', 'type'] },
    // The earnings of a parcel become due once.
    {
      name: 'transactions_released_once',
      properties: ['parcelId'],
      where: 'parcel_id is not null',
    },
  ],
  indexes: [{ properties: ['paymentId'] }],
  checks: [
    { name: 'transactions_amount_positive', expression: 'amount > 0' },
    {
      name: 'transactions_payment_named',
      expression: `(payment_id is not null) = (type in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND', 'CARD_CAPTURE', 'CARD_REFUND', 'CARD_REFUND_PAID', 'CARD_REFUND_CREDITED')) and (payment_id is null) = (order_id is null)`,
    },
    {
      name: 'transactions_account_named',
      expression: `(account_id is null) = (type in ('CARD_CAPTURE', 'CARD_REFUND', 'CARD_REFUND_PAID', 'EARNINGS_RELEASE', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_FAILED', 'PAYOUT_RETURNED')) and (account_id is null) = (account_version is null) and (account_id is null) = (available_after is null)`,
    },
    {
      name: 'transactions_payout_named',
      expression: `(payout_id is not null) = (type in ('PAYOUT', 'PAYOUT_PAID', 'PAYOUT_FAILED', 'PAYOUT_RETURNED'))`,
    },
    {
      name: 'transactions_parcel_named',
      expression: `(parcel_id is not null) = (type = 'EARNINGS_RELEASE')`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    accountId: () =>
      p
        .manyToOne(accountSchema)
        .mapToPk()
        .joinColumn('account_id')
        .deleteRule('no action')
        .nullable(),
    accountVersion: p.integer().nullable(),
    type: p.text().$type<TransactionType | EarningsType>(),
    amount: p.bigint('number'),
    currency: p.text(),
    availableAfter: p.bigint('number').nullable(),
    paymentId: () =>
      p
        .manyToOne(paymentSchema)
        .mapToPk()
        .joinColumn('payment_id')
        .deleteRule('no action')
        .nullable(),
    orderId: p.text().nullable(),
    parcelId: p.text().nullable(),
    payoutId: () =>
      p
        .manyToOne(payoutSchema)
        .mapToPk()
        .joinColumn('payout_id')
        .deleteRule('no action')
        .nullable(),
    at: p.datetime(),
  } satisfies ColumnsOf<Transaction>,
});
