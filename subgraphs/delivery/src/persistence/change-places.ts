import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Takes a place in one slot and releases one in another: one statement, guarded by the free capacity.
 * False, with both slots as before, when there is no place (SLOT_FULL) or the slot has begun.
 */
export async function changePlaces(
  em: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<boolean> {
  const changed = await em.execute(statement, [from, to, to, now, to]);
  return changed.length > 0;
}

// Locks both slots in the order of their ids, so that two opposite moves never deadlock.
const statement = `
  with locked as (
    select * from slots where id in (?, ?) order by id for no key update
  )
  update slots set taken = slots.taken + case when slots.id = ? then 1 else -1 end
  from locked
  where slots.id = locked.id and exists (
    select from locked where begins_at >= ? and taken < capacity and id = ?)
  returning slots.id`;
