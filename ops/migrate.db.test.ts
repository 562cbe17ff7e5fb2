import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { Client } from 'pg';

const migrate = (name: string, environment: Record<string, string>) =>
  promisify(execFile)(process.execPath, [`${import.meta.dirname}/migrate.ts`, name], {
    env: { PATH: process.env.PATH, ...environment },
  });

describe('npm run migrate', () => {
  it('brings a database up to date, once for two at the same time (DEP-24)', async () => {
    const connectionString = await emptyDatabase();
    const url = new URL(connectionString);
    const DB_PASSWORD = decodeURIComponent(url.password);
    url.password = '';
    const environment = { ORDERS_DATABASE_URL: url.href, DB_PASSWORD };
    const both = [migrate('orders', environment), migrate('orders', environment)];
    for (const { stdout } of await Promise.all(both)) {
      expect(stdout).toContain('The database of orders is up to date.');
    }
    const client = new Client({ connectionString });
    await client.connect();
    expect((await client.query('select * from orders')).rowCount).toBe(0);
    await client.end();
  });

  it('names the settings that are wrong', async () => {
    await expect(migrate('orders', {})).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ORDERS_DATABASE_URL'),
    });
  });
});
