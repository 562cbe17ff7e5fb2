import type { MikroORM } from '@mikro-orm/postgresql';
import { countWaiting } from './race.ts';
import { until } from './test-file.ts';

/**
 * Makes units of work overlap: they begin while another transaction locks a row that all of them
 * need. It commits once each of them waits for the lock or has ended.
 */
export async function meet<Result>(
  orm: MikroORM,
  held: { readonly table: string; readonly id: string },
  attempts: readonly (() => Promise<Result>)[],
): Promise<Result[]> {
  const holder = orm.em.fork();
  await holder.begin();
  await holder.execute(`select from ${held.table} where id = ? for update`, [held.id]);
  let ended = 0;
  const end = () => {
    ended += 1;
  };
  const running = attempts.map((attempt) => attempt());
  for (const one of running) one.then(end, end);
  await until(async () => (await countWaiting(orm)) + ended >= attempts.length);
  await holder.commit();
  return Promise.all(running);
}
