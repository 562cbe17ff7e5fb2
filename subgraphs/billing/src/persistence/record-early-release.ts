import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { Payment } from '../domain/payment.ts';

type EarlyRelease = {
  readonly orderId: string;
  readonly userId: string;
  readonly currency: string;
  readonly at: Date;
};

// The update changes nothing: it locks the order's payment, and returns it as it is now.
const statement = `-- GIVEN_UP: a payment of zero declines a hold that arrives after its release.
  insert into payments (id, order_id, origin, user_id, account_id, amount, currency,
    status, refunded, decline_code, created_at)
  values (?, ?, 'CHECKOUT', ?, null, 0, ?, 'RELEASED', 0, null, ?)
  on conflict (order_id) where origin = 'CHECKOUT' do update set status = payments.status
  returning *`;

/**
 * Records a release that arrived before its hold (a tombstone), so that the late hold is declined.
 * When the order has a payment, returns that one instead, locked until the transaction ends.
 */
export async function recordEarlyRelease(
  em: EntityManager,
  { orderId, userId, currency, at }: EarlyRelease,
): Promise<Payment> {
  const values = [newId(), orderId, userId, currency, at];
  const [row] = await em.execute<[object]>(statement, values);
  return em.map(Payment, row);
}
