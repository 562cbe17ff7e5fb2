import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { Transact } from '../messaging/work.ts';
import { waiting } from './waiting.ts';

/**
 * Makes two units of work meet for certain: the second begins when the first has run, and the first
 * commits when the second waits for it, or has come to its end.
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
  await somebodyWaits(orm, two);
  mayCommit.resolve();
  await Promise.allSettled([one, two]);
  return Promise.all([one, two]);
}

async function somebodyWaits(orm: MikroORM, unless: Promise<unknown>): Promise<void> {
  const end = new AbortController();
  const over = () => end.abort();
  unless.then(over, over);
  await waiters(orm, 1, end.signal);
}

/** Resolves when so many transactions wait for a lock. */
export async function waiters(orm: MikroORM, count: number, end?: AbortSignal): Promise<void> {
  while (!end?.aborted && (await waiting(orm)) < count);
}
