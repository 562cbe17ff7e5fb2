import { newLogger } from '@souk/platform/runtime/logger';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { atEnd } from '@souk/platform/testing/test-file';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';

const pool = openPool(await emptyDatabase(), 3, newLogger('test', 'silent'));
atEnd(() => pool.end());

it('gateways that start concurrently create the tables once, and a later start changes nothing', async () => {
  await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
  await migrate(pool);
  expect((await pool.query('select * from migrations')).rows).toEqual([
    { step: 0 },
    { step: 1 },
    { step: 2 },
    { step: 3 },
  ]);
});
