import type { Work } from '@souk/platform/messaging/work';
import { type Line, linesOf } from '../domain/reservation.ts';
import { changeReservations, type OrderCommand } from './change-reservations.ts';
import type { PublishedEvents } from './publish.ts';

export type ShipStock = OrderCommand & {
  /** The goods of one parcel. Left out: all that is left of the order. */
  readonly lines?: readonly Line[] | undefined;
};

/**
 * Removes shipped goods from the stock, whether their commit has arrived or not. Each product of an
 * order ships once, as all its units are in one parcel: a repeated record changes nothing, and neither
 * does that of the parcel after that of its order.
 */
export async function shipStock(
  work: Work<PublishedEvents>,
  orders: readonly ShipStock[],
): Promise<void> {
  const moves = orders.map(({ lines, ...order }) => ({
    ...order,
    lines: lines && linesOf(lines),
    to: 'SHIPPED' as const,
  }));
  await changeReservations(work, 'CHECKOUT', moves);
}
