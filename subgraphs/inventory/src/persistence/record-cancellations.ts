import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import type { Origin, Refused } from '../domain/reservation.ts';
import type { Move } from './move-reservations.ts';

const refused: Refused = { code: 'GIVEN_UP', productIds: [] };

/**
 * Leaves a tombstone for each order that has no reservation, so that one which comes later is
 * refused. A statement of its own: the next one sees also what was reserved while it waited.
 */
export async function buryOrders(
  em: EntityManager,
  origin: Origin,
  moves: readonly Move[],
  at: Date,
): Promise<void> {
  const rows = moves.map((move) => ({ ...move, id: newId(), origin, refused, at }));
  await em.execute(
    `insert into reservations
       (id, order_id, origin, seller_ids, status, lines, refused, created_at, updated_at)
     select id, "orderId", origin, '{}', "to", '[]', refused, at, at
     from jsonb_to_recordset(?::jsonb) as row (id uuid, "orderId" text, origin text, "to" text,
       refused jsonb, at timestamptz)
     order by "orderId"
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
