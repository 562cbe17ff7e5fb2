import type { MikroORM } from '@mikro-orm/postgresql';
import { fact } from '@souk/schema/contract';
import { z } from 'zod';
import { databaseOf } from '../service/database.ts';
import { newDatabase } from './postgres.ts';

/** A contract for tests of the plumbing, which knows no shop. */
export const counted = {
  counted: fact('counted', 'Somebody has counted.', z.object({ n: z.int() })),
  recounted: fact('recounted', 'Somebody has counted again.', z.object({ n: z.int() })),
} as const;

/** The database of a service that has nothing but the plumbing. */
export function plumbingDatabase(): Promise<MikroORM> {
  return newDatabase(databaseOf({ entities: [], migrations: '.', migrationsList: [] }));
}
