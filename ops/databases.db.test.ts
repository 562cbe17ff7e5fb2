import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { databaseNames } from './system/subgraphs.ts';

const cluster = new URL(process.env.TEST_POSTGRES_URL ?? '');
const POSTGRES_PASSWORD = decodeURIComponent(cluster.password);
const names = Object.entries(databaseNames).filter(([name]) => name !== 'bus');

/** Runs the program with the same password for each role. */
function databases(password: string) {
  const addressOf = (user: string, path: string) => `postgresql://${user}@${cluster.host}${path}`;
  const own = names.flatMap(([name, database]) => [
    [`${name.toUpperCase()}_DATABASE_URL`, addressOf(name, `/${database}`)],
    [`${name.toUpperCase()}_DB_PASSWORD`, password],
  ]);
  return promisify(execFile)(process.execPath, [`${import.meta.dirname}/databases.ts`], {
    env: {
      PATH: process.env.PATH,
      POSTGRES_URL: addressOf(cluster.username, cluster.pathname),
      POSTGRES_PASSWORD,
      ...Object.fromEntries(own),
    },
  });
}

async function connect(user: string, password: string, database: string) {
  const client = new Client({
    host: cluster.hostname,
    port: Number(cluster.port),
    user,
    password,
    database,
  });
  await client.connect();
  await client.end();
}

describe('npm run databases', () => {
  it('makes a database with a role for each service, and keeps them (DEP-5)', async () => {
    for (const password of ['first', 'second/ one']) {
      expect((await databases(password)).stdout).toContain('analytics, gateway, identity exist');
      await connect('orders', password, 'orderservice');
    }
    await expect(connect('orders', 'second/ one', 'billing')).rejects.toThrow('permission denied');
  });
});
