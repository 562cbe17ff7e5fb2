import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { isUuid, newId } from '@souk/platform/runtime/id';
import { Payout } from '../domain/payout.ts';
import type { PayoutState } from '../domain/payout-state.ts';
import { type EarningsType, earningsTypes } from '../domain/transaction.ts';
import { enteredLines, lineSql } from './ledger-sql.ts';

/** The transaction of each state; a payout that is sent has none of its own. */
const types = {
  REQUESTED: 'PAYOUT',
  PAID: 'PAYOUT_PAID',
  FAILED: 'PAYOUT_FAILED',
  RETURNED: 'PAYOUT_RETURNED',
} as const satisfies Partial<Record<PayoutState, EarningsType>>;

/** Returns the CTEs that write the transaction and the entries of `payout`. */
function entriesOf(type: EarningsType): string {
  const { from, to } = earningsTypes[type];
  const line = (book: typeof from | typeof to, amount: string) => {
    const seller = book === 'due' ? 'payout.seller_id' : 'null';
    return lineSql({ book, of: 'recorded, payout', amount, seller });
  };
  return `recorded as (
    insert into transactions (id, type, amount, currency, payout_id, at)
    select command.transaction_id, '${type}', payout.amount, payout.currency, payout.id, command.at
    from payout, command
    returning *
  ), ${enteredLines(`${line(from, '-recorded.amount')} union all ${line(to, 'recorded.amount')}`)}`;
}

const requestStatement = `-- NothingDue: the due earnings cover the amount. The seller's row is locked.
  with command (transaction_id, id, seller_id, amount, currency, provider, at) as (
    values (?::uuid, ?::uuid, ?, ?::bigint, ?, ?, ?::timestamptz)
  ), payout as (
    insert into payouts (id, seller_id, amount, currency, state, provider, requested_at, changed_at)
    select id, seller_id, amount, currency, 'REQUESTED', provider, at, at from command
    where amount <= (select coalesce(sum(entries.amount), 0) from entries
      where entries.seller_id = command.seller_id and entries.book = 'DUE')
    returning *
  ), ${entriesOf(types.REQUESTED)}
  select * from payout`;

/** Locks the earnings of a seller against a second payout until the transaction ends. */
export async function lockPayee(em: EntityManager, sellerId: string): Promise<void> {
  await em.execute('insert into payees (seller_id) values (?) on conflict do nothing', [sellerId]);
  await em.execute('select seller_id from payees where seller_id = ? for update', [sellerId]);
}

/** Moves earnings of a locked seller from due to a new payout. Null when less is due. */
export async function insertPayout(
  em: EntityManager,
  sellerId: string,
  { minorUnits, currency }: Money,
  provider: string | null,
  at: Date,
): Promise<Payout | null> {
  const values = [newId(), newId(), sellerId, minorUnits, currency, provider, at];
  const [row] = await em.execute(requestStatement, values);
  return row ? em.map(Payout, row) : null;
}

/** A payout by its id, locked until the transaction ends. */
export async function lockPayout(em: EntityManager, id: string): Promise<Payout | null> {
  if (!isUuid(id)) return null;
  return em.findOne(Payout, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

const moveStatement = (
  state: PayoutState,
) => `with command (transaction_id, id, from_state, at) as (
    values (?::uuid, ?::uuid, ?, ?::timestamptz)
  ), payout as (
    update payouts set state = '${state}', changed_at = command.at from command
    where payouts.id = command.id and payouts.state = command.from_state
    returning payouts.*
  )${state === 'SENT' ? '' : `, ${entriesOf(types[state])}`}
  select * from payout`;

/** Moves a locked payout to the next state, with the entries of that. */
export async function movePayout(
  em: EntityManager,
  { id, state: from }: Payout,
  state: PayoutState,
  at: Date,
): Promise<Payout> {
  const [row] = await em.execute<[object]>(moveStatement(state), [newId(), id, from, at]);
  return em.map(Payout, row);
}
