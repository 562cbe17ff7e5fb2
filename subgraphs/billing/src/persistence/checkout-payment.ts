import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import { Payment } from '../domain/payment.ts';
import { possibleIds } from './possible.ts';

/** The payment of a checkout as it is now. Throws when the order has none. */
export function checkoutPayment(em: EntityManager, orderId: string): Promise<Payment> {
  return em.findOneOrFail(Payment, { orderId, origin: 'CHECKOUT' }, { refresh: true });
}

/** The payment of a checkout, locked until the transaction ends. */
export function lockCheckoutPayment(em: EntityManager, orderId: string): Promise<Payment | null> {
  return locked(em, { orderId, origin: 'CHECKOUT' });
}

/** A payment by what its hold was answered with, locked until the transaction ends. */
export function lockPayment(em: EntityManager, id: string): Promise<Payment | null> {
  return locked(em, { id: { $in: possibleIds([id]) } });
}

function locked(em: EntityManager, which: FilterQuery<Payment>): Promise<Payment | null> {
  return em.findOne(Payment, which, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
