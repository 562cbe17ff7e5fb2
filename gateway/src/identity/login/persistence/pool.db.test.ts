import { newLogger } from '@souk/platform/runtime/logger';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { atEnd } from '@souk/platform/testing/test-file';
import { inTransaction, openPool } from './pool.ts';

const pool = openPool(await emptyDatabase(), 2, newLogger('test', 'silent'));
atEnd(() => pool.end());

it('a connection that breaks between two statements fails only its transaction', async () => {
  const lost = inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await client.query('select 1');
  });
  await expect(lost).rejects.toThrow('not queryable');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
