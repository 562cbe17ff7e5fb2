import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Origin } from '../domain/reservation.ts';
import { ReservationRow } from './reservation.schema.ts';

const uuid = z.uuid();

/** The reservation that an order has. Throws where it has none. */
export async function reservationOf(
  em: EntityManager,
  origin: Exclude<Origin, 'SALE'>,
  orderId: string,
) {
  const { id, status, refused } = await em.findOneOrFail(ReservationRow, { orderId, origin });
  return { id, status, refused: refused ?? null };
}

/** The order whose reservation or whose own id this is. */
export async function orderNamed(em: EntityManager, id: string): Promise<string> {
  if (!uuid.safeParse(id).success) return id;
  const found = await em.findOne(ReservationRow, { id });
  return found?.orderId ?? id;
}
