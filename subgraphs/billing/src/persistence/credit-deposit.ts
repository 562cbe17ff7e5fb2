import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Account } from '../domain/account.ts';
import { Deposit, type DepositFailure } from '../domain/deposit.ts';
import type { IntentState } from '../domain/provider-state.ts';
import { balanceUpdate, ledgerEntries } from './ledger-sql.ts';

/** A deposit by its id, locked until the transaction ends. Throws when there is none. */
export function lockDeposit(em: EntityManager, id: string): Promise<Deposit> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return em.findOneOrFail(Deposit, id, options);
}

const statement = `-- Once: only a deposit that is PENDING is credited, and the id of the transaction is
  -- its own. The money is at the provider already, so neither a limit nor a frozen account refuses it.
  with deposit as (
    update deposits set status = 'SUCCEEDED', ended_at = ?::timestamptz
    where id = ? and status = 'PENDING'
    returning *
  ), transfer as (
    select id, account_id, amount, null::uuid as payment_id, null as order_id, ended_at as at
    from deposit
  ), ${balanceUpdate('CARD_DEPOSIT', 'accounts.id = transfer.account_id')},
  ${ledgerEntries('CARD_DEPOSIT')}
  select * from updated`;

/** Credits a deposit to its account. Null, and nothing changed, when it has ended already. */
export async function creditDeposit(
  em: EntityManager,
  id: string,
  at: Date,
): Promise<Account | null> {
  const [row] = await em.execute(statement, [at, id]);
  return row ? em.map(Account, row) : null;
}

/** Ends a deposit without money, unless it has ended already. */
export async function failDeposit(
  em: EntityManager,
  id: string,
  reason: DepositFailure,
  at: Date,
): Promise<void> {
  await em.execute(
    `update deposits set status = 'FAILED', failure_reason = ?, ended_at = ?
    where id = ? and status = 'PENDING'`,
    [reason, at, id],
  );
}

/** Stores what the provider says of a deposit's intent that has not ended: its reference, and its page. */
export async function storeIntent(
  em: EntityManager,
  id: string,
  { ref, action }: Pick<IntentState, 'ref' | 'action'>,
): Promise<void> {
  await em.execute(
    'update deposits set provider_ref = ?, action_url = ?, action_expires_at = ? where id = ?',
    [ref, action?.url ?? null, action?.expiresAt ?? null, id],
  );
}
