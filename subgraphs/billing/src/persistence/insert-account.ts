import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { booked } from './ledger-sql.ts';

export type Opening = {
  readonly userId: string;
  readonly email: string | null;
  readonly openingBalance: Money;
  readonly at: Date;
};

const statement = `with command (id, transaction_id, user_id, email, currency, opening_balance,
    at) as (
    values (?::uuid, ?::uuid, ?, ?::text, ?, ?::bigint, ?::timestamptz)
  ), moved as (
    insert into accounts (id, user_id, email, currency, status, balance, held, version, opened_at,
      changed_at)
    select id, user_id, email, currency, 'ACTIVE', opening_balance, 0, 1, at, at from command
    on conflict do nothing
    returning *
  ), move as (
    select transaction_id as id, opening_balance as amount, null::uuid as payment_id,
      null as order_id, at
    from command where opening_balance > 0
  ), ${booked('OPENING_CREDIT')}
  select * from moved`;

/** Opens an account. Null when the user has one, or the address is another's. */
export async function insertAccount(em: EntityManager, opening: Opening): Promise<Account | null> {
  const { userId, email, openingBalance, at } = opening;
  const { currency, minorUnits } = openingBalance;
  const values = [newId(), newId(), userId, email, currency, minorUnits, at];
  const [row] = await em.execute(statement, values);
  return row ? em.map(Account, row) : null;
}
