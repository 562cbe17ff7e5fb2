import type { EntityManager } from '@mikro-orm/postgresql';

const endpointsMax = 20;
const deliveriesMax = 500;

/** The first delivery that an endpoint still has ended before an instant. */
const hasOld = `e.deleted_through < e.last_seq and exists (
  select from webhook_deliveries d where d.endpoint_id = e.id and d.seq = e.deleted_through + 1
    and d.done_at < ?)`;

/** Up to the delivery before the first that is kept. */
const through = `least(e.deleted_through + ${deliveriesMax}, coalesce((
  select d.seq - 1 from webhook_deliveries d
  where d.endpoint_id = e.id and d.seq > e.deleted_through and (d.done_at is null or d.done_at >= ?)
  order by d.seq limit 1), e.last_seq))`;

/**
 * Deletes the oldest deliveries of endpoints, up to the first of each that has no end or ended later: what is left
 * of an endpoint is numbered without a gap. At most 500 of each of 20 endpoints; skips those that are locked.
 * Returns of how many endpoints.
 */
export async function deleteDeliveriesDoneBefore(em: EntityManager, before: Date): Promise<number> {
  const moved = await em.execute<{ id: string; through: number }[]>(
    `update webhook_endpoints e set deleted_through = ${through}
     where id in (
       select id from webhook_endpoints e where ${hasOld}
       order by id limit ${endpointsMax} for update skip locked)
     returning id, deleted_through as through`,
    [before, before],
  );
  await em.execute(
    `delete from webhook_deliveries d using jsonb_to_recordset(?::jsonb) as e(id uuid, through int)
     where d.endpoint_id = e.id and d.seq <= e.through`,
    [JSON.stringify(moved)],
  );
  return moved.length;
}
