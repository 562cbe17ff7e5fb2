import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { Payment, type PaymentRefund } from '../domain/payment.ts';
import type { RefundPart } from '../domain/refund.ts';
import { balanceUpdate, ledgerEntries, lineSql } from './ledger-sql.ts';

/** What each part takes, and the id under which it is recorded: once. */
type RefundToRecord = PaymentRefund & {
  readonly parts: readonly (RefundPart & { readonly id: string })[];
  readonly isCancellation: boolean;
};

const taken = [
  lineSql({
    book: 'pending',
    of: 'recorded, share where share.released_at is null',
    amount: 'share.commission_part - share.part',
    seller: 'share.seller_id',
    parcel: 'share.parcel_id',
  }),
  lineSql({
    book: 'due',
    of: 'recorded, share where share.released_at is not null',
    amount: 'share.commission_part - share.part',
    seller: 'share.seller_id',
    parcel: 'share.parcel_id',
  }),
  lineSql({
    book: 'commission',
    of: 'recorded, share',
    amount: '-share.commission_part',
    parcel: 'share.parcel_id',
  }),
  lineSql({
    book: 'revenue',
    of: 'recorded, payment where payment.parcels is null',
    amount: '-recorded.amount',
  }),
  lineSql({ book: 'available', of: 'recorded', amount: 'recorded.amount' }),
].join(' union all ');

const statement = `-- NothingToRefund: the domain decides on the locked payment; the conditional update of
  -- the shares, payment_shares_refund_covered and payments_refund_covered enforce it as well.
  with command (id, payment_id, amount, refunded, status, is_cancellation, parts, at) as (
    values (?::uuid, ?::uuid, ?::bigint, ?::bigint, ?, ?::boolean, ?::jsonb, ?::timestamptz)
  ), part as (
    select part.* from command, jsonb_to_recordset(command.parts)
      as part (id text, "parcelId" text, amount bigint, commission bigint)
  ), payment as (
    update payments set refunded = command.refunded, status = command.status
    from command where payments.id = command.payment_id
    returning payments.*
  ), share as (
    update payment_shares s set refunded = s.refunded + part.amount,
      commission_returned = s.commission_returned + part.commission
    from command, part where s.payment_id = command.payment_id and s.parcel_id = part."parcelId"
      and s.refunded + part.amount <= s.amount
    returning s.parcel_id, s.seller_id, s.released_at, part.amount as part,
      part.commission as commission_part
  ), refund as (
    insert into refunds (id, payment_id, transaction_id, parcel_id, amount, commission_part,
      is_cancellation, at)
    select part.id, command.payment_id, command.id, part."parcelId", part.amount, part.commission,
      command.is_cancellation, command.at
    from command, part
  ), transfer as (
    select command.id, payment.account_id, command.amount, payment.id as payment_id,
      payment.order_id, command.at
    from payment, command
  ), ${balanceUpdate('REFUND', 'accounts.id = transfer.account_id')}, ${ledgerEntries('REFUND', taken)}
  select to_jsonb(payment) as payment, to_jsonb(updated) as account from payment, updated`;

/** Records a refund of a payment that this transaction has locked. */
export async function recordRefund(
  em: EntityManager,
  { id }: Payment,
  { amount, refunded, status, isCancellation, parts }: RefundToRecord,
  at: Date,
): Promise<{ payment: Payment; account: Account }> {
  const recorded = JSON.stringify(parts);
  const values = [newId(), id, amount, refunded, status, isCancellation, recorded, at];
  const [row] = await em.execute<[{ payment: object; account: object }]>(statement, values);
  return { payment: em.map(Payment, row.payment), account: em.map(Account, row.account) };
}
