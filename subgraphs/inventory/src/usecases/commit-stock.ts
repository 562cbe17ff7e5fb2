import type { Work } from '@souk/platform/messaging/work';
import { committed } from '../domain/reservation-reply.ts';
import { type About, moveStock } from './change-reservations.ts';
import type { Tells } from './publish.ts';

/** The orders are confirmed: what is kept aside for them is promised for good. */
export async function commitStock(work: Work<Tells>, orders: readonly About[]): Promise<void> {
  const moves = orders.map((order) => ({ ...order, to: 'COMMITTED' as const }));
  const reservations = await moveStock(work, 'CHECKOUT', moves);
  for (const { orderId, cause } of orders) {
    const result = committed(reservations.get(orderId));
    work.causedBy(cause).publish('stock-committed', orderId, { orderId, ...result });
  }
}
