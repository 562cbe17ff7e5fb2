import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import type { Origin } from '../domain/reservation.ts';
import {
  type Move,
  type MovedReservation,
  moveReservations,
} from '../persistence/move-reservations.ts';
import { type PublishedEvents, publishStocks } from './publish.ts';

/** What every command of a checkout carries, and the cause that its reply carries on. */
export type OrderCommand = { readonly orderId: string; readonly cause: Cause };

/**
 * Changes the status of reservations as far as it may, and publishes the stocks that change with them.
 * Returns the reservations by order; an order without a reservation is missing.
 */
export async function changeReservations(
  work: Work<PublishedEvents>,
  origin: Origin,
  moves: readonly (Move & OrderCommand)[],
): Promise<ReadonlyMap<string, MovedReservation>> {
  const { reservations, stocks } = await moveReservations(work.em, origin, moves, work.now);
  // A stock that several orders changed at once has no single cause.
  const [only, ...others] = moves;
  publishStocks(only && others.length === 0 ? work.causedBy(only.cause) : work, stocks);
  return new Map(reservations.map((reservation) => [reservation.orderId, reservation]));
}
