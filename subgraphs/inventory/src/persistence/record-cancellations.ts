import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { cancelledBefore, type Origin } from '../domain/reservation.ts';
import type { Move } from './move-reservations.ts';

const statement = `-- GIVEN_UP: a reservation of nothing refuses one that arrives after its cancellation.
insert into reservations
  (id, order_id, origin, seller_ids, status, refused, created_at, updated_at)
select id, "orderId", origin, '{}', "to", refused, at, at
from jsonb_to_recordset(?::jsonb) as row (id uuid, "orderId" text, origin text, "to" text,
  refused jsonb, at timestamptz)
order by "orderId"
on conflict do nothing`;

/**
 * Records the cancellation of each order that has no reservation (a tombstone), so that a late one is
 * refused. A statement of its own: the next statement sees what others reserved while this one waited.
 */
export async function recordCancellations(
  em: EntityManager,
  origin: Origin,
  moves: readonly Move[],
  at: Date,
): Promise<void> {
  const refused = cancelledBefore;
  const rows = moves.map((move) => ({ ...move, id: newId(), origin, refused, at }));
  await em.execute(statement, [JSON.stringify(rows)]);
}
