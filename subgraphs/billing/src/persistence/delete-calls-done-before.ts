import type { EntityManager } from '@mikro-orm/postgresql';

/** Deletes calls that are done, at most `most`, and returns how many. Skips those that another process deletes. */
export async function deleteCallsDoneBefore(
  em: EntityManager,
  before: Date,
  most: number,
): Promise<number> {
  const deleted = await em.execute<object[]>(
    `delete from provider_calls where id in (
      select id from provider_calls c where done_at < ? and not exists (
        select from provider_calls open where open.subject_id = c.subject_id and open.done_at is null)
      order by done_at limit ? for update skip locked)
    returning id`,
    [before, most],
  );
  return deleted.length;
}
