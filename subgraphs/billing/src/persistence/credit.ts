import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { Account } from '../domain/account.ts';
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

const statement = `-- AccountFrozen: only an active account accepts money, in its own currency.
  -- VersionConflict: the account has the version that the caller read.
  with transfer (id, account_id, amount, currency, expected_version, payment_id, order_id, at) as (
    values (?::uuid, ?::uuid, ?::bigint, ?, ?::int, null::uuid, null, ?::timestamptz)
  ), ${balanceUpdate(
    'DEPOSIT',
    `accounts.id = transfer.account_id and accounts.currency = transfer.currency
      and accounts.status = 'ACTIVE'
      and (transfer.expected_version is null or accounts.version = transfer.expected_version)`,
  )}, ${ledgerEntries('DEPOSIT')}
  select * from updated`;

/** Adds a deposit to an account. Null, and nothing changed, when the account does not accept it. */
export async function credit(em: EntityManager, command: Credit): Promise<Account | null> {
  const { id, accountId, amount, expectedVersion, at } = command;
  const { minorUnits, currency } = amount;
  const values = [id, accountId, minorUnits, currency, expectedVersion, at];
  const [row] = await em.execute(statement, values);
  return row ? em.map(Account, row) : null;
}
