import DataLoader from 'dataloader';
import type { z } from 'zod';

/**
 * Loads things by a key of theirs: one query for all that is asked for at once. What can't be such a
 * key is not asked for, as PostgreSQL would refuse it. Of several with one key, the last.
 */
export function byKey<Row>(
  keyOf: (row: Row) => string | null,
  possible: z.ZodType<string>,
  find: (keys: string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = await find(keys.filter((key) => possible.safeParse(key).success));
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}
