import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { Payment } from '../domain/payment.ts';

type Unheld = {
  readonly orderId: string;
  readonly userId: string;
  readonly currency: string;
  readonly at: Date;
};

// The update changes nothing: it locks the payment that is there, and answers it as it is now.
const statement = `insert into payments (id, order_id, origin, user_id, account_id, amount, currency,
    status, refunded, decline_code, created_at)
  values (?, ?, 'CHECKOUT', ?, null, 0, ?, 'RELEASED', 0, null, ?)
  on conflict (order_id) where origin = 'CHECKOUT' do update set status = payments.status
  returning *`;

/**
 * Writes down that an order was given up before its money was held, so that a hold which comes later
 * is refused. Where the order has a payment, that one is answered instead, and locked.
 */
export async function recordEarlyRelease(em: EntityManager, unheld: Unheld): Promise<Payment> {
  const { orderId, userId, currency, at } = unheld;
  const values = [newId(), orderId, userId, currency, at];
  const [row] = await em.execute<[object]>(statement, values);
  return em.map(Payment, row);
}
