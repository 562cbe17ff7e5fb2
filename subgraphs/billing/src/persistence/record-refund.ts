import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { Payment, type PaymentRefund } from '../domain/payment.ts';
import { balanceUpdate, ledgerEntries } from './ledger-sql.ts';

const statement = `-- NothingToRefund: the domain decides on the locked payment; the check
  -- payments_refund_covered enforces it as well.
  with command (id, payment_id, amount, refunded, status, at) as (
    values (?::uuid, ?::uuid, ?::bigint, ?::bigint, ?, ?::timestamptz)
  ), payment as (
    update payments set refunded = command.refunded, status = command.status
    from command where payments.id = command.payment_id
    returning payments.*
  ), transfer as (
    select command.id, payment.account_id, command.amount, payment.id as payment_id,
      payment.order_id, command.at
    from payment, command
  ), ${balanceUpdate('REFUND', 'accounts.id = transfer.account_id')}, ${ledgerEntries('REFUND')}
  select to_jsonb(payment) as payment, to_jsonb(updated) as account from payment, updated`;

/** Records a refund of a payment that this transaction has locked. */
export async function recordRefund(
  em: EntityManager,
  { id }: Payment,
  { amount, refunded, status }: PaymentRefund,
  at: Date,
): Promise<{ payment: Payment; account: Account }> {
  const values = [newId(), id, amount, refunded, status, at];
  const [row] = await em.execute<[{ payment: object; account: object }]>(statement, values);
  return { payment: em.map(Payment, row.payment), account: em.map(Account, row.account) };
}
