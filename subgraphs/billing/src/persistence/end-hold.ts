import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { type Ending, endings } from '../domain/payment.ts';
import { booked, moved } from './ledger-sql.ts';
import { type Change, paymentChangeIn } from './payment-change.ts';

/** Which hold: that of a checkout by its order, or any by its own id. */
export type Which = { readonly orderId: string } | { readonly paymentId: string };

const byOrder = `payments.order_id = command.which and payments.origin = 'CHECKOUT'`;
const byId = 'payments.id = command.which::uuid';

const statement = (ending: Ending, which: string) => `with command (id, which, at) as (
    values (?::uuid, ?, ?::timestamptz)
  ), payment as (
    update payments set status = '${endings[ending]}'
    from command where ${which} and payments.status = 'HELD'
    returning payments.*
  ), move as (
    select command.id, payment.account_id, payment.amount, payment.id as payment_id,
      payment.order_id, command.at
    from payment, command
  ), ${moved(ending, 'accounts.id = move.account_id')}, ${booked(ending)}
  select to_jsonb(payment) as payment, to_jsonb(moved) as account from payment, moved`;

/** Takes or gives back what is held. Null when nothing is held: then nothing is changed. */
export async function endHold(
  em: EntityManager,
  ending: Ending,
  which: Which,
  at: Date,
): Promise<Change | null> {
  const [id, condition] = 'orderId' in which ? [which.orderId, byOrder] : [which.paymentId, byId];
  const values = [newId(), id, at];
  return paymentChangeIn(em, await em.execute(statement(ending, condition), values));
}
