import type { MikroORM } from '@mikro-orm/postgresql';

/** How many transactions of this database wait for a lock at this moment. */
export async function waiting({ em }: MikroORM): Promise<number> {
  const rows = await em.fork().execute(`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length;
}
