import {
  balanceEffect,
  isUsers,
  type LedgerAccount,
  ledgerAccounts,
  type TransactionType,
  transactionTypes,
} from '../domain/transaction.ts';

/**
 * Returns the balance update CTE, `updated`. It reads `transfer`, a CTE before it: one row with
 * `amount` and `at`, or none when no money moves. `where` picks the account; PostgreSQL evaluates it
 * again on the newest version of a row that another transaction had locked, so that no money is
 * held twice.
 */
export function balanceUpdate(type: TransactionType, where: string): string {
  const { balance, held } = balanceEffect(type);
  return `updated as (
    update accounts set balance = balance + ${balance} * transfer.amount,
      held = held + ${held} * transfer.amount, version = version + 1, changed_at = transfer.at
    from transfer where ${where}
    returning accounts.*
  )`;
}

/**
 * Returns the ledger entry CTEs: the transaction, and its entries, for what `updated` changed. Of
 * `transfer` they also read `id`, `payment_id` and `order_id`. `lines` selects book, account, seller,
 * parcel and amount of each entry, and may read `recorded`; an amount of zero has no entry.
 */
export function ledgerEntries(type: TransactionType, lines = twoLines(type)): string {
  return `recorded as (
    insert into transactions (id, account_id, account_version, type, amount, currency,
      available_after, payment_id, order_id, at)
    select transfer.id, updated.id, updated.version, '${type}', transfer.amount, updated.currency,
      updated.balance - updated.held, transfer.payment_id, transfer.order_id, transfer.at
    from transfer, updated
    returning *
  ), ${enteredLines(lines)}`;
}

/** Like `ledgerEntries`, but no account of a user changes. Of `transfer` it also reads `currency`. */
export function shopEntries(type: TransactionType, lines = twoLines(type)): string {
  return `recorded as (
    insert into transactions (id, type, amount, currency, payment_id, order_id, at)
    select transfer.id, '${type}', transfer.amount, transfer.currency, transfer.payment_id,
      transfer.order_id, transfer.at
    from transfer
    returning *
  ), ${enteredLines(lines)}`;
}

/** Returns the CTEs that write the entries of `recorded`: debits first, then by parcel. */
export function enteredLines(lines: string): string {
  return `line (transaction_id, book, account_id, seller_id, parcel_id, amount) as (
    ${lines}
  ), entered as (
    insert into entries (transaction_id, line_no, book, account_id, seller_id, parcel_id, amount,
      currency)
    select recorded.id, row_number() over (partition by recorded.id
        order by line.amount > 0, line.parcel_id nulls first, line.book desc),
      line.book, line.account_id, line.seller_id, line.parcel_id, line.amount, recorded.currency
    from recorded join line on line.transaction_id = recorded.id where line.amount <> 0
  )`;
}

/** One line of entries: `of` is where it is selected from, and `amount` its amount. */
export type LineSql = {
  readonly book: LedgerAccount;
  readonly of: string;
  readonly amount: string;
  readonly seller?: string;
  readonly parcel?: string;
};

/** Returns a statement that selects one kind of lines for the transactions in `recorded`. */
export function lineSql({ book, of, amount, seller = 'null', parcel = 'null' }: LineSql): string {
  const account = isUsers(book) ? 'recorded.account_id' : 'null::uuid';
  return `select recorded.id, '${ledgerAccounts[book]}', ${account}, ${seller}::text, ${parcel}::text,
      (${amount})::bigint from ${of}`;
}

function twoLines(type: TransactionType): string {
  const { from, to } = transactionTypes[type];
  const of = 'recorded';
  return [
    lineSql({ book: from, of, amount: '-recorded.amount' }),
    lineSql({ book: to, of, amount: 'recorded.amount' }),
  ].join(' union all ');
}
