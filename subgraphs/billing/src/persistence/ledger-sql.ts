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
 * Returns the ledger entry CTEs: the transaction and its two entries, for what `updated` changed. Of
 * `transfer` they also read `id`, `payment_id` and `order_id`.
 */
export function ledgerEntries(type: TransactionType): string {
  const { from, to } = transactionTypes[type];
  return `recorded as (
    insert into transactions (id, account_id, account_version, type, amount, currency,
      available_after, payment_id, order_id, at)
    select transfer.id, updated.id, updated.version, '${type}', transfer.amount, updated.currency,
      updated.balance - updated.held, transfer.payment_id, transfer.order_id, transfer.at
    from transfer, updated
    returning *
  ), entered as (
    insert into entries (transaction_id, book, account_id, amount, currency)
    select recorded.id, side.book, case when side.is_users then recorded.account_id end,
      side.sign * recorded.amount, recorded.currency
    from recorded, (values ${side(from, -1)}, ${side(to, 1)}) as side (book, is_users, sign)
  )`;
}

function side(account: LedgerAccount, sign: -1 | 1): string {
  return `('${ledgerAccounts[account]}', ${isUsers(account)}, ${sign})`;
}

/**
 * Returns the statement of a transaction that changes no account of a user. Its values are the id of the
 * transaction, its type, amount and currency, the ids of payment and order, and the time.
 */
export function ledgerBooks(type: TransactionType): string {
  const { from, to } = transactionTypes[type];
  return `with recorded as (
    insert into transactions (id, type, amount, currency, payment_id, order_id, at)
    values (?::uuid, ?, ?::bigint, ?, ?::uuid, ?, ?::timestamptz)
    returning *
  )
  insert into entries (transaction_id, book, account_id, amount, currency)
  select recorded.id, side.book, null, side.sign * recorded.amount, recorded.currency
  from recorded, (values ${side(from, -1)}, ${side(to, 1)}) as side (book, is_users, sign)`;
}
