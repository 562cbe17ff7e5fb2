import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { Transact } from '../messaging/work.ts';
import { until } from './test-file.ts';

/**
 * Makes two units of work overlap: the second begins when the first has run, and the first commits
 * once the second waits for it or has ended.
 */
export async function race<Out extends Contract, Result>(
  orm: MikroORM,
  transact: Transact<Out>,
  first: (held: Transact<Out>) => Promise<Result>,
  second: () => Promise<Result>,
): Promise<[Result, Result]> {
  const ran = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const held: Transact<Out> = (run) =>
    transact(async (work) => {
      const result = await run(work);
      ran.resolve();
      await mayCommit.promise;
      return result;
    });
  const one = first(held);
  await Promise.race([ran.promise, one]);
  const two = second();
  await waitsOrEnds(orm, two);
  mayCommit.resolve();
  await Promise.allSettled([one, two]);
  return Promise.all([one, two]);
}

async function waitsOrEnds(orm: MikroORM, second: Promise<unknown>): Promise<void> {
  const end = new AbortController();
  const abort = () => end.abort();
  second.then(abort, abort);
  await untilWaiting(orm, 1, end.signal);
}

/** Resolves when `count` transactions wait for a lock, or `end` is aborted. */
export async function untilWaiting(orm: MikroORM, count: number, end?: AbortSignal): Promise<void> {
  await until(async () => end?.aborted || (await countWaiting(orm)) >= count);
}

/** Returns the number of transactions of this database that wait for a lock now. */
export async function countWaiting({ em }: MikroORM): Promise<number> {
  const rows = await em.fork().execute(`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length;
}
