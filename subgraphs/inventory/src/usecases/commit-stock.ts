import type { Work } from '@souk/platform/messaging/work';
import { commitReply } from '../domain/reservation-reply.ts';
import { changeReservations, type OrderCommand } from './change-reservations.ts';
import type { PublishedEvents } from './publish.ts';

/** Makes the reservations of confirmed orders final, and replies to their checkouts. */
export async function commitStock(
  work: Work<PublishedEvents>,
  orders: readonly OrderCommand[],
): Promise<void> {
  const moves = orders.map((order) => ({ ...order, to: 'COMMITTED' as const }));
  for (const { move, reservation } of await changeReservations(work, 'CHECKOUT', moves)) {
    const { orderId, cause } = move;
    const reply = commitReply(reservation);
    work.causedBy(cause).publish('stock-committed', orderId, { orderId, ...reply });
  }
}
