import { emptyDatabase } from '@souk/platform/testing/postgres';
import { Pool } from 'pg';
import { migrate } from './migrate.ts';

const pool = new Pool({ connectionString: await emptyDatabase(), max: 3 });
afterAll(() => pool.end());

it('several gateways that start at once make the tables once, and the next start nothing', async () => {
  await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
  await migrate(pool);
  expect((await pool.query('select * from migrations')).rows).toEqual([{ step: 0 }]);
});
