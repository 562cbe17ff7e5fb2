import type { EntityManager } from '@mikro-orm/postgresql';

/** The state of a user's notifications after a change. */
export type InboxState = { readonly version: number; readonly unread: number };

/**
 * Marks unread notifications of a user as read: those of `ids`, or all when it is null. Returns the new state,
 * or null when none was unread. The inbox is locked.
 */
export async function markRead(
  em: EntityManager,
  userId: string,
  ids: readonly string[] | null,
  now: Date,
): Promise<InboxState | null> {
  const [row] = await em.execute<InboxState[]>(
    `with marked as (
      update notifications set read_at = ?
      where user_id = ? and read_at is null and (?::jsonb is null
        or id in (select jsonb_array_elements_text(?::jsonb)::uuid))
      returning id
    )
    update inboxes set version = version + 1, unread = unread - marks.count, last_id = null,
      changed_at = ?
    from (select count(*)::int as count from marked) marks
    where user_id = ? and marks.count > 0
    returning version, unread`,
    [now, userId, ids && JSON.stringify(ids), ids && JSON.stringify(ids), now, userId],
  );
  return row ?? null;
}
