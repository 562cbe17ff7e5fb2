import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Takes a place in one slot for the one that it gives back in another: one statement, guarded by the
 * room that is left. False, and both slots as before, when there is none or the slot has begun.
 */
export async function changePlaces(
  em: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<boolean> {
  const changed = await em.execute(statement, [from, to, to, now, to]);
  return changed.length > 0;
}

// Both are locked in one order, as somebody else may change the other way at the same moment.
const statement = `
  with locked as (
    select * from slots where id in (?, ?) order by id for no key update
  )
  update slots set taken = slots.taken + case when slots.id = ? then 1 else -1 end
  from locked
  where slots.id = locked.id and exists (
    select from locked where begins_at >= ? and taken < capacity and id = ?)
  returning slots.id`;
