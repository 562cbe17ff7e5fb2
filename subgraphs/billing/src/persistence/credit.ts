import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { Account } from '../domain/account.ts';
import { booked, moved } from './ledger-sql.ts';

export type Credit = {
  /** The transaction's. */
  readonly id: string;
  readonly accountId: string;
  readonly amount: Money;
  /** Null takes any. */
  readonly expectedVersion: number | null;
  readonly at: Date;
};

const statement = `with move (id, account_id, amount, currency, expected_version, payment_id,
    order_id, at) as (
    values (?::uuid, ?::uuid, ?::bigint, ?, ?::int, null::uuid, null, ?::timestamptz)
  ), ${moved(
    'DEPOSIT',
    `accounts.id = move.account_id and accounts.currency = move.currency
      and accounts.status = 'ACTIVE'
      and (move.expected_version is null or accounts.version = move.expected_version)`,
  )}, ${booked('DEPOSIT')}
  select * from moved`;

/** Adds what was paid in. Null when the account is not in use, or has another version. */
export async function credit(em: EntityManager, command: Credit): Promise<Account | null> {
  const { id, accountId, amount, expectedVersion, at } = command;
  const { minorUnits, currency } = amount;
  const values = [id, accountId, minorUnits, currency, expectedVersion, at];
  const [row] = await em.execute(statement, values);
  return row ? em.map(Account, row) : null;
}
