import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import type { Payment } from '../domain/payment.ts';
import type { CardAttempt } from '../domain/refund-status.ts';
import { CardRefund } from './card-refund.ts';
import { balanceUpdate, ledgerEntries, shopEntries } from './ledger-sql.ts';

/** The last attempt of each of these refunds, by their transactions. */
export async function lastAttempts(
  em: Pick<EntityManager, 'find'>,
  transactionIds: readonly string[],
): Promise<Map<string, CardAttempt>> {
  const where = { transactionId: { $in: [...transactionIds] } };
  const rows = await em.find(CardRefund, where, { orderBy: { attempt: 'asc' }, refresh: true });
  return new Map(rows.map((row) => [row.transactionId, row]));
}

const endStatement = `-- Once: only a refund that is REQUESTED ends.
  with command (id, refund_id, state, at) as (
    values (?::uuid, ?::uuid, ?, ?::timestamptz)
  ), refund as (
    update card_refunds set state = command.state, ended_at = command.at
    from command where card_refunds.id = command.refund_id and card_refunds.state = 'REQUESTED'
    returning card_refunds.*
  ), transfer as (
    select command.id, refund.amount, payments.currency, payments.id as payment_id,
      payments.order_id, command.at
    from command, refund join payments on payments.id = refund.payment_id
    where refund.state = 'SUCCEEDED'
  ), ${shopEntries('CARD_REFUND_PAID')}
  select * from refund`;

/**
 * Ends an attempt to pay a refund to a card, once. When it has succeeded the money leaves the provider; when it has
 * failed it stays in REFUND_CLEARING. Null when it has ended already.
 */
export async function endCardRefund(
  em: EntityManager,
  id: string,
  state: 'SUCCEEDED' | 'FAILED',
  at: Date,
): Promise<CardAttempt | null> {
  const [row] = await em.execute<object[]>(endStatement, [newId(), id, state, at]);
  return row ? em.map(CardRefund, row) : null;
}

/** Adds an attempt after one that has failed. Two at once violate a unique constraint. */
export async function addAttempt(
  em: EntityManager,
  { paymentId, transactionId, attempt, amount }: CardAttempt,
  at: Date,
): Promise<CardAttempt> {
  const [row] = await em.execute<[object]>(
    `insert into card_refunds (id, payment_id, transaction_id, attempt, amount, state, created_at)
    values (?, ?, ?, ?, ?, 'REQUESTED', ?) returning *`,
    [newId(), paymentId, transactionId, attempt + 1, amount, at],
  );
  return em.map(CardRefund, row);
}

const creditStatement = `-- Once: the money of a failed refund is paid into an account that is not closed.
  with command (id, refund_id, account_id, at) as (
    values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz)
  ), refund as (
    update card_refunds set credited_at = command.at
    from command where card_refunds.id = command.refund_id and card_refunds.state = 'FAILED'
      and card_refunds.credited_at is null
    returning card_refunds.*
  ), transfer as (
    select command.id, command.account_id, refund.amount, payments.currency,
      payments.id as payment_id, payments.order_id, command.at
    from command, refund join payments on payments.id = refund.payment_id
  ), ${balanceUpdate('CARD_REFUND_CREDITED', 'accounts.id = transfer.account_id')},
  ${ledgerEntries('CARD_REFUND_CREDITED')}
  select to_jsonb(refund) as refund, to_jsonb(updated) as account from refund, updated`;

type Credited = { readonly refund: object; readonly account: object };

/** Pays the money of an attempt that has failed into an account, instead of the card. */
export async function creditAttempt(
  em: EntityManager,
  { id }: CardAttempt,
  accountId: string,
  at: Date,
): Promise<{ readonly attempt: CardAttempt; readonly account: Account }> {
  const [row] = await em.execute<Credited[]>(creditStatement, [newId(), id, accountId, at]);
  if (!row) throw new Error(`Refund ${id} was not credited.`);
  return { attempt: em.map(CardRefund, row.refund), account: em.map(Account, row.account) };
}

/** A payment by card is paid back into the account of its buyer, in the currency of the payment. */
export function accountFor(em: EntityManager, { userId, currency }: Payment) {
  return em.findOne(Account, { userId, currency }, { refresh: true });
}
