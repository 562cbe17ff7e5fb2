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

/** A change, and the reservation after it; undefined for an order without one. */
export type Outcome<Change> = {
  readonly move: Change;
  readonly reservation: MovedReservation | undefined;
};

/**
 * Moves units of reservations and their status as far as these may change, and publishes the stocks
 * that change with them. Changes of one order are made one after the other.
 */
export async function changeReservations<Change extends Move & OrderCommand>(
  work: Work<PublishedEvents>,
  origin: Origin,
  moves: readonly Change[],
): Promise<Outcome<Change>[]> {
  const outcomes: Outcome<Change>[] = [];
  for (const round of roundsOf(moves)) {
    const { reservations, stocks } = await moveReservations(work.em, origin, round, work.now);
    // A stock that several orders changed at once has no single cause.
    const [only, ...others] = round;
    publishStocks(only && others.length === 0 ? work.causedBy(only.cause) : work, stocks);
    const byOrder = new Map(reservations.map((one) => [one.orderId, one]));
    outcomes.push(...round.map((move) => ({ move, reservation: byOrder.get(move.orderId) })));
  }
  return outcomes;
}

/** Splits the changes so that each round has an order at most once. */
function roundsOf<Change extends Move>(moves: readonly Change[]): Change[][] {
  const rounds: Change[][] = [];
  for (const ofOrder of Map.groupBy(moves, ({ orderId }) => orderId).values()) {
    for (const [index, move] of ofOrder.entries()) {
      const round = rounds[index];
      if (round) round.push(move);
      else rounds[index] = [move];
    }
  }
  return rounds;
}
