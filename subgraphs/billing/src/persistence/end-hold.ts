import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { type Ending, endings } from '../domain/payment.ts';
import { balanceUpdate, ledgerEntries } from './ledger-sql.ts';
import { type PaymentChange, paymentChangeIn } from './payment-change.ts';
import { captureLines, newShares } from './share-sql.ts';

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
      and payments.method = 'WALLET'
    returning payments.*
  ), transfer as (
    select command.id, payment.account_id, payment.amount, payment.id as payment_id,
      payment.order_id, command.at
    from payment, command
  ), ${balanceUpdate(ending, 'accounts.id = transfer.account_id')}`;

const moved = {
  CAPTURE: `${newShares}, ${ledgerEntries('CAPTURE', captureLines('held'))}`,
  RELEASE: ledgerEntries('RELEASE'),
};

const statement = (ending: Ending, which: string) => `${endedHold(ending, which)}, ${moved[ending]}
  select to_jsonb(payment) as payment, to_jsonb(updated) as account from payment, updated`;

/**
 * Captures or releases a hold in an account. A capture divides the money by the parcels that the hold named: each seller
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
