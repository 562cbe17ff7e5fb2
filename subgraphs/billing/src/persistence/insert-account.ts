import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { ledgerEntries } from './ledger-sql.ts';

export type NewAccount = {
  readonly userId: string;
  /** In lower case. Null when the user has named none. */
  readonly email: string | null;
  /** What the shop gives to a new account; at 0 there is no transaction. */
  readonly openingBalance: Money;
};

const statement = `-- AccountExists, EmailTaken: one account for each user, and for each e-mail address.
  with command (id, transaction_id, user_id, email, currency, opening_balance, at) as (
    values (?::uuid, ?::uuid, ?, ?::text, ?, ?::bigint, ?::timestamptz)
  ), updated as (
    insert into accounts (id, user_id, email, currency, status, balance, held, version, opened_at,
      changed_at)
    select id, user_id, email, currency, 'ACTIVE', opening_balance, 0, 1, at, at from command
    on conflict do nothing
    returning *
  ), transfer as (
    select transaction_id as id, opening_balance as amount, null::uuid as payment_id,
      null as order_id, at
    from command where opening_balance > 0
  ), ${ledgerEntries('OPENING_CREDIT')}
  select * from updated`;

/** Inserts an account. Null when the user has one, or another account has the e-mail address. */
export async function insertAccount(
  em: EntityManager,
  { userId, email, openingBalance }: NewAccount,
  at: Date,
): Promise<Account | null> {
  const { currency, minorUnits } = openingBalance;
  const values = [newId(), newId(), userId, email, currency, minorUnits, at];
  const [row] = await em.execute(statement, values);
  return row ? em.map(Account, row) : null;
}
