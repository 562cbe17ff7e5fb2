import type { Work } from '@souk/platform/messaging/work';
import type { Origin } from '../domain/reservation.ts';
import { releaseReply } from '../domain/reservation-reply.ts';
import type { MovedReservation } from '../persistence/move-reservations.ts';
import { recordCancellations } from '../persistence/record-cancellations.ts';
import { changeReservations, type OrderCommand } from './change-reservations.ts';
import type { PublishedEvents } from './publish.ts';

export type ReleaseRequest = OrderCommand & {
  /** True when the checkout timed out. */
  readonly expired: boolean;
};

/**
 * Releases the stock of orders, refuses their late reservations, and publishes the replies. Returns the
 * reservations by order.
 */
export async function release(
  work: Work<PublishedEvents>,
  origin: Exclude<Origin, 'SALE'>,
  orders: readonly ReleaseRequest[],
): Promise<ReadonlyMap<string, MovedReservation>> {
  const moves = orders.map(({ orderId, cause, expired }) => ({
    orderId,
    cause,
    to: expired ? ('EXPIRED' as const) : ('RELEASED' as const),
  }));
  await recordCancellations(work.em, origin, moves, work.now);
  const reservations = await changeReservations(work, origin, moves);
  for (const { orderId, cause } of orders) {
    const reply = releaseReply(reservations.get(orderId));
    work.causedBy(cause).publish('stock-released', orderId, { orderId, ...reply });
  }
  return reservations;
}
