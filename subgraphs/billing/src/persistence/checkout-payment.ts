import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import { Contradiction } from '@souk/platform/kernel/contradiction';
import { isUuid } from '@souk/platform/runtime/id';
import { Payment } from '../domain/payment.ts';

/** The payment of a checkout, read from the database again. Throws a Contradiction when the order has none. */
export function checkoutPayment(em: EntityManager, orderId: string): Promise<Payment> {
  const failHandler = () => new Contradiction(`Order ${orderId} has no payment.`);
  return em.findOneOrFail(Payment, { orderId, origin: 'CHECKOUT' }, { refresh: true, failHandler });
}

/** The payment of a checkout, locked until the transaction ends. */
export function lockCheckoutPayment(em: EntityManager, orderId: string): Promise<Payment | null> {
  return lock(em, { orderId, origin: 'CHECKOUT' });
}

/** Any payment by its id, locked until the transaction ends. */
export async function lockPayment(em: EntityManager, id: string): Promise<Payment | null> {
  return isUuid(id) ? lock(em, { id }) : null;
}

function lock(em: EntityManager, which: FilterQuery<Payment>): Promise<Payment | null> {
  return em.findOne(Payment, which, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
