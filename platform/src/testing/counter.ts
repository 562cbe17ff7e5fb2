import type { MikroORM } from '@mikro-orm/postgresql';
import { type Consumers, each, on } from '../messaging/consumer.ts';
import type { Work } from '../messaging/work.ts';
import { counted } from './counting.ts';

export type Counted = typeof counted;

/** Makes the table that shows what handlers have done. */
export async function prepareEffects(orm: MikroORM): Promise<void> {
  await orm.em.execute('create table effects (position serial, key text, n int)');
}

/** What the handlers have done, in order: keys and numbers. */
export async function effectsOf(orm: MikroORM): Promise<[string | null, number][]> {
  const rows = await orm.em
    .fork()
    .execute<{ key: string | null; n: number }[]>('select key, n from effects order by position');
  return rows.map(({ key, n }) => [key, n]);
}

export async function leaveEffect(work: Work<Counted>, key: string | null, n: number) {
  await work.em.execute('insert into effects (key, n) values (?, ?)', [key, n]);
}

/** Leaves an effect, and tells of it. */
export const recounting: Consumers<Counted> = [
  on(counted, {
    counted: each(async (work, { key, data: { n } }) => {
      await leaveEffect(work, key, n);
      work.publish('recounted', key ?? 'none', { n });
    }),
  }),
];
