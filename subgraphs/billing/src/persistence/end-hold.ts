import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { type Ending, endings } from '../domain/payment.ts';
import { balanceUpdate, ledgerEntries, lineSql } from './ledger-sql.ts';
import { type PaymentChange, paymentChangeIn } from './payment-change.ts';

/** Which hold: that of a checkout by its order, or any by the id of its payment. */
export type WhichHold = { readonly orderId: string } | { readonly paymentId: string };

const byOrder = `payments.order_id = command.which and payments.origin = 'CHECKOUT'`;
const byId = 'payments.id = command.which::uuid';

const endedHold = (ending: Ending, which: string) => `-- Once: only a payment that is HELD ends.
  with command (id, which, at, commission_bp) as (
    values (?::uuid, ?, ?::timestamptz, ?::int)
  ), payment as (
    update payments set status = '${endings[ending]}'
    from command where ${which} and payments.status = 'HELD'
    returning payments.*
  ), transfer as (
    select command.id, payment.account_id, payment.amount, payment.id as payment_id,
      payment.order_id, command.at
    from payment, command
  ), ${balanceUpdate(ending, 'accounts.id = transfer.account_id')}`;

// `commissionOf` of the domain.
const shares = `share as (
    insert into payment_shares (payment_id, parcel_id, seller_id, amount, currency, commission_bp,
      commission, refunded, commission_returned)
    select payment.id, parcel.id, parcel."sellerId", parcel.amount, payment.currency,
      command.commission_bp, div(parcel.amount::numeric * command.commission_bp + 5000, 10000), 0, 0
    from payment, command, jsonb_to_recordset(payment.parcels)
      as parcel (id text, "sellerId" text, amount bigint)
    returning *
  )`;

const captureLines = [
  lineSql({ book: 'held', of: 'recorded', amount: '-recorded.amount' }),
  lineSql({
    book: 'revenue',
    of: 'recorded, payment where payment.parcels is null',
    amount: 'recorded.amount',
  }),
  lineSql({
    book: 'pending',
    of: 'recorded, share',
    amount: 'share.amount - share.commission',
    seller: 'share.seller_id',
    parcel: 'share.parcel_id',
  }),
  lineSql({
    book: 'commission',
    of: 'recorded, share',
    amount: 'share.commission',
    parcel: 'share.parcel_id',
  }),
].join(' union all ');

const moved = {
  CAPTURE: `${shares}, ${ledgerEntries('CAPTURE', captureLines)}`,
  RELEASE: ledgerEntries('RELEASE'),
};

const statement = (ending: Ending, which: string) => `${endedHold(ending, which)}, ${moved[ending]}
  select to_jsonb(payment) as payment, to_jsonb(updated) as account from payment, updated`;

/**
 * Captures or releases a hold. A capture divides the money by the parcels that the hold named: each seller
 * gets a share, less the commission at this rate in basis points. Null, and nothing changed, when
 * there is no hold.
 */
export async function endHold(
  em: EntityManager,
  ending: Ending,
  which: WhichHold,
  at: Date,
  commissionBp = 0,
): Promise<PaymentChange | null> {
  const [id, condition] = 'orderId' in which ? [which.orderId, byOrder] : [which.paymentId, byId];
  const values = [newId(), id, at, commissionBp];
  return paymentChangeIn(em, await em.execute(statement(ending, condition), values));
}
