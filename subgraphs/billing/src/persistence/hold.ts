import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { newId } from '@souk/platform/runtime/id';
import type { Origin } from '../domain/payment.ts';
import { booked, moved } from './ledger-sql.ts';
import { type Change, paymentChangeIn } from './payment-change.ts';

export type Hold = {
  readonly orderId: string;
  readonly origin: Origin;
  readonly userId: string;
  readonly amount: Money;
  readonly at: Date;
};

const statement = `with command (id, order_id, origin, user_id, amount, currency, at) as (
    values (?::uuid, ?, ?, ?, ?::bigint, ?, ?::timestamptz)
  ), move as (
    select command.*, command.id as payment_id from command where not exists (
      select from payments known
      where known.order_id = command.order_id and known.origin = 'CHECKOUT')
  ), ${moved(
    'HOLD',
    `accounts.user_id = move.user_id and accounts.currency = move.currency
      and accounts.status = 'ACTIVE' and accounts.balance - accounts.held >= move.amount`,
  )}, ${booked('HOLD')}, payment as (
    insert into payments (id, order_id, origin, user_id, account_id, amount, currency, status,
      refunded, decline_code, created_at)
    select move.id, move.order_id, move.origin, move.user_id, account.id, move.amount, move.currency,
      case when moved.id is null then 'DECLINED' else 'HELD' end,
      0,
      case when moved.id is not null then null
        when account.id is null then 'NO_ACCOUNT'
        when account.status <> 'ACTIVE' then 'ACCOUNT_' || account.status
        when account.currency <> move.currency then 'OTHER_CURRENCY'
        else 'INSUFFICIENT_FUNDS' end,
      move.at
    from move left join moved on true left join accounts account on account.user_id = move.user_id
    returning *
  )
  select to_jsonb(payment) as payment, to_jsonb(moved) as account
  from payment left join moved on true`;

/**
 * Keeps money aside, or writes down why not. Null when the order has a payment of its checkout: then
 * nothing is changed. Two first holds of one checkout at once end in a unique constraint, and the
 * second finds the first when it is tried again.
 */
export async function hold(em: EntityManager, command: Hold): Promise<Change | null> {
  const { orderId, origin, userId, amount, at } = command;
  const values = [newId(), orderId, origin, userId, amount.minorUnits, amount.currency, at];
  return paymentChangeIn(em, await em.execute(statement, values));
}
