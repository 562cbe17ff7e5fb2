import type { EntityManager } from '@mikro-orm/postgresql';
import type { LockedOrder } from './lock-orders.ts';

/**
 * Takes a place in a slot for an order that has one in another slot, unless it has one there already: one
 * statement, guarded by the free capacity. False when there is no place (SLOT_FULL) or the slot has begun.
 */
export async function takeAnotherPlace(
  em: EntityManager,
  { booking: { orderId, origin } }: LockedOrder,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<boolean> {
  const order = [orderId, origin];
  const found = await em.execute(statement, [from, to, to, now, ...order, ...order]);
  return found.length > 0;
}

// Locks both slots in the order of their ids, so that two opposite moves never deadlock.
const statement = `
  with locked as (
    select * from slots where id in (?, ?) order by id for no key update
  ), wanted as (
    select * from locked where id = ? and begins_at >= ?
  ), taken as (
    insert into slot_places (order_id, origin, slot_id)
    select ?, ?, id from wanted where taken < capacity
    on conflict do nothing returning slot_id
  )
  select slot_id from taken
  union
  select slot_id from slot_places join wanted on wanted.id = slot_id where order_id = ? and origin = ?`;
