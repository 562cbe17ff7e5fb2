import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import type { Origin } from '../domain/booking.ts';
import { Delivery } from '../domain/delivery.ts';
import { Booking } from './booking.ts';

/** The booking of an order and its deliveries by id, locked until the transaction ends. */
export type LockedOrder = {
  readonly booking: {
    readonly orderId: string;
    readonly origin: Origin;
    readonly deliveryId?: string | null | undefined;
    changes: number;
  };
  readonly deliveries: readonly Delivery[];
};

/** Locks the order of a delivery. Null when there is no such delivery. */
export async function lockOrderOf(
  em: EntityManager,
  deliveryId: string,
): Promise<{ readonly order: LockedOrder; readonly delivery: Delivery } | null> {
  const found = await findOrderOf(em, deliveryId);
  if (!found) return null;
  const { orderId, origin } = found;
  const order = (await lockOrders(em, [orderId], origin)).get(orderId);
  const delivery = order?.deliveries.find(({ id }) => id === deliveryId);
  return order && delivery ? { order, delivery } : null;
}

/** Finds the order of a delivery, which never changes, without a lock. Null when there is none. */
export async function findOrderOf(
  em: EntityManager,
  deliveryId: string,
): Promise<{ readonly orderId: string; readonly origin: Origin } | null> {
  if (!isUuid(deliveryId)) return null;
  // Without the identity map: a locked read returns the current values, and not those read here.
  const where = { id: deliveryId };
  const [found] = await em.find(Delivery, where, { disableIdentityMap: true });
  if (!found) return null;
  return { orderId: found.orderId, origin: found.buyerId === null ? 'OUTSIDE' : 'CHECKOUT' };
}

/**
 * Locks the bookings of orders, and their deliveries, always in the same order, so that two transactions
 * never wait for one another. The keys are order ids; an order without a booking is left out.
 */
export async function lockOrders(
  em: EntityManager,
  orderIds: readonly string[],
  origin: Origin,
): Promise<ReadonlyMap<string, LockedOrder>> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const ids = [...orderIds];
  const bookings = await em.find(
    Booking,
    { orderId: { $in: ids }, origin },
    { orderBy: { orderId: 'asc' }, lockMode },
  );
  if (bookings.length === 0) return new Map();
  const buyerId = origin === 'OUTSIDE' ? null : { $ne: null };
  const deliveries = await em.find(
    Delivery,
    { orderId: { $in: ids }, buyerId },
    { orderBy: { id: 'asc' }, lockMode },
  );
  const byOrder = Map.groupBy(deliveries, ({ orderId }) => orderId);
  return new Map(
    bookings.map((booking) => {
      return [booking.orderId, { booking, deliveries: byOrder.get(booking.orderId) ?? [] }];
    }),
  );
}
