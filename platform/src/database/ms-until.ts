import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Returns in how many milliseconds the time is that a statement reads as `at`; negative for a time that has passed,
 * null when it reads none.
 */
export async function msUntil(
  em: EntityManager,
  statement: string,
  now: Date,
): Promise<number | null> {
  const [row] = await em.execute<{ at: string | Date | null }[]>(statement);
  return row?.at ? new Date(row.at).getTime() - now.getTime() : null;
}
