import type { Work } from '@souk/platform/messaging/work';
import type { Origin } from '../domain/reservation.ts';
import { released } from '../domain/reservation-reply.ts';
import type { Moved } from '../persistence/move-reservations.ts';
import { buryOrders } from '../persistence/record-cancellations.ts';
import { type About, moveStock } from './change-reservations.ts';
import type { Tells } from './publish.ts';

export type Release = About & {
  /** Whether the checkout ran out of time. */
  readonly expired: boolean;
};

/** Gives back what is kept aside for orders, and refuses what comes for them later. */
export async function releaseStock(
  work: Work<Tells>,
  origin: Exclude<Origin, 'SALE'>,
  orders: readonly Release[],
): Promise<ReadonlyMap<string, Moved>> {
  const moves = orders.map(({ orderId, cause, expired }) => ({
    orderId,
    cause,
    to: expired ? ('EXPIRED' as const) : ('RELEASED' as const),
  }));
  await buryOrders(work.em, origin, moves, work.now);
  const reservations = await moveStock(work, origin, moves);
  for (const { orderId, cause } of orders) {
    const result = released(reservations.get(orderId));
    work.causedBy(cause).publish('stock-released', orderId, { orderId, ...result });
  }
  return reservations;
}
