import type { EntityManager } from '@mikro-orm/postgresql';
import type { Money } from '@souk/platform/kernel/money';
import { newId } from '@souk/platform/runtime/id';
import type { DeclineCode } from '../domain/decline-code.ts';
import type { Origin } from '../domain/payment.ts';
import type { PaidParcel } from '../domain/payment-share.ts';
import { balanceUpdate, ledgerEntries } from './ledger-sql.ts';
import { type PaymentChange, paymentChangeIn } from './payment-change.ts';

export type Hold = {
  readonly orderId: string;
  readonly origin: Origin;
  readonly userId: string;
  readonly amount: Money;
  /** How the capture divides the amount. Null for a payment without shares. */
  readonly parcels: readonly PaidParcel[] | null;
  readonly at: Date;
};

const declined = (code: DeclineCode) => `'${code}'`;

const statement = `-- INSUFFICIENT_FUNDS: the available money covers the amount.
  -- Once: an order with a payment of its checkout gets no other.
  with command (id, order_id, origin, user_id, amount, currency, parcels, at) as (
    values (?::uuid, ?, ?, ?, ?::bigint, ?, ?::jsonb, ?::timestamptz)
  ), transfer as (
    select command.*, command.id as payment_id from command where not exists (
      select from payments known
      where known.order_id = command.order_id and known.origin = 'CHECKOUT')
  ), ${balanceUpdate(
    'HOLD',
    `accounts.user_id = transfer.user_id and accounts.currency = transfer.currency
      and accounts.status = 'ACTIVE' and accounts.balance - accounts.held >= transfer.amount`,
  )}, ${ledgerEntries('HOLD')}, payment as (
    insert into payments (id, order_id, origin, user_id, account_id, amount, currency, status,
      refunded, decline_code, parcels, created_at)
    select transfer.id, transfer.order_id, transfer.origin, transfer.user_id, account.id,
      transfer.amount, transfer.currency,
      case when updated.id is null then 'DECLINED' else 'HELD' end,
      0,
      case when updated.id is not null then null
        when account.id is null then ${declined('NO_ACCOUNT')}
        when account.status = 'FROZEN' then ${declined('ACCOUNT_FROZEN')}
        when account.status = 'CLOSED' then ${declined('ACCOUNT_CLOSED')}
        when account.currency <> transfer.currency then ${declined('OTHER_CURRENCY')}
        else ${declined('INSUFFICIENT_FUNDS')} end,
      transfer.parcels, transfer.at
    from transfer left join updated on true
      left join accounts account on account.user_id = transfer.user_id
    returning *
  )
  select to_jsonb(payment) as payment, to_jsonb(updated) as account
  from payment left join updated on true`;

/**
 * Holds money, or records why the hold is declined. Null, and nothing changed, when the order has a
 * payment of its checkout. Two first holds of one checkout at once violate a unique constraint, and
 * the second finds the first when it is retried.
 */
export async function hold(em: EntityManager, command: Hold): Promise<PaymentChange | null> {
  const { orderId, origin, userId, amount, at } = command;
  const { minorUnits, currency } = amount;
  const parcels = command.parcels && JSON.stringify(command.parcels);
  const values = [newId(), orderId, origin, userId, minorUnits, currency, parcels, at];
  return paymentChangeIn(em, await em.execute(statement, values));
}
