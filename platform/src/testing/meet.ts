import type { MikroORM } from '@mikro-orm/postgresql';
import { waiting } from './waiting.ts';

/**
 * Makes units of work meet for certain: they begin while somebody holds a row that all of them want,
 * and that one lets go when each of them waits for it, or has come to its end.
 */
export async function meet<Result>(
  orm: MikroORM,
  held: { readonly table: string; readonly id: string },
  attempts: readonly (() => Promise<Result>)[],
): Promise<Result[]> {
  const holder = orm.em.fork();
  await holder.begin();
  await holder.execute(`select from ${held.table} where id = ? for update`, [held.id]);
  let over = 0;
  const end = () => {
    over += 1;
  };
  const running = attempts.map((attempt) => attempt());
  for (const one of running) one.then(end, end);
  while ((await waiting(orm)) + over < attempts.length);
  await holder.commit();
  return Promise.all(running);
}
