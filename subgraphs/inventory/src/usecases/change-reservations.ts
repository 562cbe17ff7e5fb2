import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import type { Origin } from '../domain/reservation.ts';
import { type Move, type Moved, moveReservations } from '../persistence/move-reservations.ts';
import { type Tells, tellStocks } from './publish.ts';

/** An order that something is to happen to, and why. */
export type About = { readonly orderId: string; readonly cause: Cause };

/**
 * Moves the reservations of orders as far as they may go, and tells of the stocks that changed with
 * them. Returns them by order; one that has none is missing.
 */
export async function moveStock(
  work: Work<Tells>,
  origin: Origin,
  moves: readonly (Move & About)[],
): Promise<ReadonlyMap<string, Moved>> {
  const { reservations, stocks } = await moveReservations(work.em, origin, moves, work.now);
  // Several orders may have changed a stock at once: that is nobody's story alone.
  const [only, ...others] = moves;
  tellStocks(only && others.length === 0 ? work.causedBy(only.cause) : work, stocks);
  return new Map(reservations.map((reservation) => [reservation.orderId, reservation]));
}
