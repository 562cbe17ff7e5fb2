import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import type { Origin, RefusedRelease } from '../domain/reservation.ts';
import { ReservationRow, StockRelease } from './reservation.schema.ts';

/** Finds the reservation of an order. Throws when it has none. */
export async function findReservation(
  em: EntityManager,
  origin: Exclude<Origin, 'SALE'>,
  orderId: string,
) {
  const { id, status, refused } = await em.findOneOrFail(ReservationRow, { orderId, origin });
  return { id, status, refused: refused ?? null };
}

/** Returns the order of the reservation with this id; the id itself when there is none. */
export async function findOrderId(em: EntityManager, id: string): Promise<string> {
  const reservation = isUuid(id) ? await em.findOne(ReservationRow, { id }) : null;
  return reservation?.orderId ?? id;
}

/**
 * Finds what a cancellation, or the release of a whole reservation, has recorded under its id. Returns
 * null when it has recorded nothing.
 */
export async function findRelease(
  em: EntityManager,
  id: string,
): Promise<{ readonly refused: RefusedRelease | null } | null> {
  const release = await em.findOne(StockRelease, { id });
  return release && { refused: release.refused ?? null };
}
