import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { Account, balanceMax } from '../domain/account.ts';
import { balanceUpdate, ledgerEntries } from './ledger-sql.ts';

export type Credit = {
  /** The id of the transaction. */
  readonly id: string;
  readonly accountId: string;
  readonly amount: Money;
  /** Null accepts any version. */
  readonly expectedVersion: number | null;
  readonly at: Date;
};

/**
 * What comes to the account if all that was captured from it is refunded, and all its deposits at the
 * provider succeed.
 */
const refundableSql = `(coalesce((select sum(amount - refunded) from payments
    where payments.account_id = accounts.id and payments.status = 'CAPTURED'), 0)
  + coalesce((select sum(amount) from deposits
    where deposits.account_id = accounts.id and deposits.status = 'PENDING'), 0))`;

// `?::int` would be out of range for -2147483648, as the cast comes before the minus.
const statement = `-- AccountFrozen: only an active account accepts money, in its own currency.
  -- VersionConflict: the account has the version that the caller read.
  -- ValidationFailed: with everything that may come back to it, the account stays below its limit,
  -- so that a refund is never refused.
  with transfer (id, account_id, amount, currency, expected_version, payment_id, order_id, at) as (
    values (?::uuid, ?::uuid, ?::bigint, ?, cast(? as int), null::uuid, null, ?::timestamptz)
  ), ${balanceUpdate(
    'DEPOSIT',
    `accounts.id = transfer.account_id and accounts.currency = transfer.currency
      and accounts.status = 'ACTIVE'
      and (transfer.expected_version is null or accounts.version = transfer.expected_version)
      and accounts.balance + ${refundableSql} + transfer.amount <= ${balanceMax}`,
  )}, ${ledgerEntries('DEPOSIT')}
  select * from updated`;

/**
 * Adds a deposit to a locked account. Null, and nothing changed, when the account does not accept it.
 */
export async function credit(em: EntityManager, command: Credit): Promise<Account | null> {
  const { id, accountId, amount, expectedVersion, at } = command;
  const { minorUnits, currency } = amount;
  const values = [id, accountId, minorUnits, currency, expectedVersion, at];
  const [row] = await em.execute(statement, values);
  return row ? em.map(Account, row) : null;
}

/** How much can still be deposited into a locked account, in minor units. */
export async function depositMax(em: EntityManager, accountId: string): Promise<number> {
  const [row] = await em.execute<[{ left: string }]>(
    `select ${balanceMax} - balance - ${refundableSql} as left from accounts where id = ?`,
    [accountId],
  );
  return Math.max(Number(row.left), 0);
}
