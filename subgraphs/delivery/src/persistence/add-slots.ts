import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlannedSlot } from '../domain/slot-plan.ts';

/** Adds slots. A slot that exists, or that overlaps another one, is left as it is. */
export async function addSlots(
  em: EntityManager,
  slots: readonly PlannedSlot[],
  capacity: number,
): Promise<void> {
  await em.execute(
    `insert into slots (id, begins_at, ends_at, capacity)
     select id, "from", "to", ?::int
     from jsonb_to_recordset(?::jsonb) as slot (id text, "from" timestamptz, "to" timestamptz)
     order by "from"
     on conflict do nothing`,
    [capacity, JSON.stringify(slots)],
  );
}
