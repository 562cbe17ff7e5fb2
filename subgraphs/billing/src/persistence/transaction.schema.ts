import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Transaction, type TransactionType } from '../domain/transaction.ts';
import { accountSchema } from './account.schema.ts';
import { paymentSchema } from './payment.schema.ts';

export const transactionSchema = defineEntity({
  class: mapped(Transaction),
  tableName: 'transactions',
  uniques: [
    { properties: ['accountId', 'accountVersion'] },
    // A payment is held, captured and released once; refunds may be partial.
    {
      name: 'transactions_once',
      properties: ['paymentId', 'type'],
      where: `type <> 'REFUND' and type <> 'CARD_REFUND' and type <> 'CARD_REFUND_PAID'`,
    },
  ],
  indexes: [{ properties: ['paymentId'] }],
  checks: [
    { name: 'transactions_amount_positive', expression: 'amount > 0' },
    {
      name: 'transactions_account_named',
      expression: `(account_id is null) = (type in ('CARD_CAPTURE', 'CARD_REFUND', 'CARD_REFUND_PAID')) and (account_version is null) = (account_id is null) and (available_after is null) = (account_id is null)`,
    },
    {
      name: 'transactions_payment_named',
      expression: `(payment_id is null) = (type in ('OPENING_CREDIT', 'DEPOSIT', 'CARD_DEPOSIT')) and (payment_id is null) = (order_id is null)`,
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
    type: p.text().$type<TransactionType>(),
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
    at: p.datetime(),
  } satisfies ColumnsOf<Transaction>,
});
