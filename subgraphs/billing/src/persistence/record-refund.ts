import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import type { Payment, PaymentRefund } from '../domain/payment.ts';
import type { RefundPart } from '../domain/refund.ts';
import { balanceUpdate, ledgerEntries, shopEntries } from './ledger-sql.ts';
import { type PaymentChange, paymentChangeIn } from './payment-change.ts';
import { refundLines } from './share-sql.ts';

/** What each part takes, and the id under which it is recorded: once. */
type RefundToRecord = PaymentRefund & {
  readonly parts: readonly (RefundPart & { readonly id: string })[];
  readonly isCancellation: boolean;
};

const refundedShares = `-- NothingToRefund: the domain decides on the locked payment; the conditional update of
  -- the shares, payment_shares_refund_covered and payments_refund_covered enforce it as well.
  with command (id, payment_id, amount, refunded, status, is_cancellation, parts, at) as (
    values (?::uuid, ?::uuid, ?::bigint, ?::bigint, ?, ?::boolean, ?::jsonb, ?::timestamptz)
  ), part as (
    select part.* from command, jsonb_to_recordset(command.parts)
      as part (id text, "parcelId" text, amount bigint, commission bigint, lines jsonb)
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
  ), refund_line as (
    insert into refund_lines (refund_id, payment_id, parcel_id, product_id, quantity, amount)
    select part.id, command.payment_id, part."parcelId", line."productId", line.quantity, line.amount
    from command, part, jsonb_to_recordset(part.lines)
      as line ("productId" text, quantity int, amount bigint)
  ), transfer as (
    select command.id, payment.account_id, command.amount, payment.currency,
      payment.id as payment_id, payment.order_id, command.at
    from payment, command
  )`;

const statements = {
  WALLET: `${refundedShares}, ${balanceUpdate('REFUND', 'accounts.id = transfer.account_id')},
  ${ledgerEntries('REFUND', refundLines('available'))}
  select to_jsonb(payment) as payment, to_jsonb(updated) as account from payment, updated`,
  // The provider pays it after the commit: until then it is in REFUND_CLEARING.
  CARD: `${refundedShares}, card_refund as (
    insert into card_refunds (id, payment_id, transaction_id, attempt, amount, state, created_at)
    select id, payment_id, id, 1, amount, 'REQUESTED', at from transfer
  ), ${shopEntries('CARD_REFUND', refundLines('refundClearing'))}
  select to_jsonb(payment) as payment, null as account from payment`,
} as const;

/**
 * Records a refund of a payment that this transaction has locked: into the account, or to the card. The id is
 * that of its transaction, and of the refund to a card.
 */
export async function recordRefund(
  em: EntityManager,
  { id: paymentId, method }: Payment,
  { amount, refunded, status, isCancellation, parts }: RefundToRecord,
  at: Date,
): Promise<PaymentChange & { readonly id: string }> {
  const id = newId();
  const recorded = JSON.stringify(parts);
  const values = [id, paymentId, amount, refunded, status, isCancellation, recorded, at];
  const change = paymentChangeIn(em, await em.execute(statements[method], values));
  if (!change) throw new Error(`There is no payment ${paymentId}.`);
  return { id, ...change };
}
