import type { EntityManager } from '@mikro-orm/postgresql';

/** Deletes calls that are done, at most `most`, and returns how many. Skips those that another process deletes. */
export async function deleteCallsDoneBefore(
  em: EntityManager,
  before: Date,
  most: number,
): Promise<number> {
  const deleted = await em.execute<object[]>(
    `delete from carrier_calls where (delivery_id, operation) in (
      select delivery_id, operation from carrier_calls c join deliveries d on d.id = delivery_id
      where done_at < ? and d.status in ('DELIVERED', 'CANCELLED') and not exists (
        select from carrier_calls open where open.delivery_id = d.id and open.done_at is null)
      order by done_at limit ? for update of c skip locked)
    returning delivery_id`,
    [before, most],
  );
  return deleted.length;
}
