import type { MikroORM } from '@mikro-orm/postgresql';
import { fact } from '@souk/schema/contract';
import { z } from 'zod';
import { type Consumers, each, on } from '../messaging/consumer.ts';
import type { Work } from '../messaging/work.ts';
import { databaseOf } from '../service/database.ts';
import { newDatabase } from './postgres.ts';

/** A contract for tests of the library, without any business. */
export const counted = {
  counted: fact('counted', 'Somebody has counted.', z.object({ n: z.int() })),
  recounted: fact('recounted', 'Somebody has counted again.', z.object({ n: z.int() })),
} as const;

export type Counted = typeof counted;

/** Creates a database with only the tables that every service has. */
export function counterDatabase(): Promise<MikroORM> {
  return newDatabase(databaseOf({ entities: [], migrations: '.', migrationsList: [] }));
}

/** Creates the table in which handlers record their effects. */
export async function prepareEffects(orm: MikroORM): Promise<void> {
  await orm.em.execute('create table effects (position serial, key text, n int)');
}

/** Returns the effects of all handlers in order: key and number of each. */
export async function effectsOf(orm: MikroORM): Promise<[string | null, number][]> {
  const rows = await orm.em
    .fork()
    .execute<{ key: string | null; n: number }[]>('select key, n from effects order by position');
  return rows.map(({ key, n }) => [key, n]);
}

export async function recordEffect(work: Work<Counted>, key: string | null, n: number) {
  await work.em.execute('insert into effects (key, n) values (?, ?)', [key, n]);
}

/** Records an effect for each `counted`, and publishes `recounted`. */
export const recounting: Consumers<Counted> = [
  on(counted, {
    counted: each(async (work, { key, data: { n } }) => {
      await recordEffect(work, key, n);
      work.publish('recounted', key ?? 'none', { n });
    }),
  }),
];
