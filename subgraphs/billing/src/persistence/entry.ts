import { defineEntity, p } from '@mikro-orm/postgresql';
import type { LedgerAccount, ledgerAccounts } from '../domain/transaction.ts';
import { accountSchema } from './account.schema.ts';
import { transactionSchema } from './transaction.schema.ts';

/**
 * One side of a transaction: below zero a debit, above zero a credit. The shop's own ledger accounts
 * have no row, which every payment would wait for: their balances are the sums of their entries.
 */
export const Entry = defineEntity({
  name: 'Entry',
  tableName: 'entries',
  indexes: [
    {
      name: 'entries_seller',
      properties: ['sellerId', 'transactionId', 'lineNo'],
      where: 'seller_id is not null',
    },
    {
      name: 'entries_seller_book',
      properties: ['sellerId', 'book', 'amount'],
      where: 'seller_id is not null',
    },
    { name: 'entries_parcel', properties: ['parcelId'], where: 'parcel_id is not null' },
  ],
  checks: [
    { name: 'entries_amount_moves', expression: 'amount <> 0' },
    { name: 'entries_line_numbered', expression: 'line_no > 0' },
    {
      name: 'entries_book_known',
      expression: `book in ('FREE', 'HELD', 'CASH', 'GIFTS', 'SALES', 'COMMISSION', 'PENDING', 'DUE', 'PAYOUT_CLEARING', 'PROVIDER_CLEARING', 'REFUND_CLEARING')`,
    },
    {
      name: 'entries_book_owned',
      expression: `(book in ('FREE', 'HELD')) = (account_id is not null) and (book in ('PENDING', 'DUE')) = (seller_id is not null)`,
    },
    {
      name: 'entries_parcel_named',
      expression: `(book in ('PENDING', 'COMMISSION')) <= (parcel_id is not null)`,
    },
  ],
  properties: {
    transactionId: () =>
      p
        .manyToOne(transactionSchema)
        .mapToPk()
        .joinColumn('transaction_id')
        .deleteRule('no action')
        .primary(),
    /** From 1 in each transaction: several entries may have the same book. */
    lineNo: p.integer().primary(),
    book: p.text().$type<(typeof ledgerAccounts)[LedgerAccount]>(),
    accountId: () =>
      p
        .manyToOne(accountSchema)
        .mapToPk()
        .joinColumn('account_id')
        .deleteRule('no action')
        .nullable(),
    sellerId: p.text().nullable(),
    parcelId: p.text().nullable(),
    amount: p.bigint('number'),
    currency: p.text(),
  },
});
