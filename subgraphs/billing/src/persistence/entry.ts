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
  checks: [
    { name: 'entries_amount_moves', expression: 'amount <> 0' },
    {
      name: 'entries_book_owned',
      expression: `book in ('FREE', 'HELD', 'CASH', 'GIFTS', 'SALES', 'PROVIDER_CLEARING', 'REFUND_CLEARING') and (book in ('FREE', 'HELD')) = (account_id is not null)`,
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
    book: p.text().$type<(typeof ledgerAccounts)[LedgerAccount]>().primary(),
    accountId: () =>
      p
        .manyToOne(accountSchema)
        .mapToPk()
        .joinColumn('account_id')
        .deleteRule('no action')
        .nullable(),
    amount: p.bigint('number'),
    currency: p.text(),
  },
});
