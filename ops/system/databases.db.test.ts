import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { createDatabases } from './databases.ts';
import { secretsIn } from './secrets.ts';
import { databaseNames } from './subgraphs.ts';
import { temporaryFolder } from './temporary-folder.ts';

let folder: string;
let cluster: Client;
beforeAll(async () => {
  folder = await temporaryFolder();
  cluster = new Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await cluster.connect();
});
afterAll(async () => {
  await cluster.end();
  await rm(folder, { recursive: true, force: true });
});

const url = () => process.env.TEST_POSTGRES_URL ?? '';
const create = async () => createDatabases(url(), (await secretsIn(folder)).databases);

async function inInventory<Value>(expression: string): Promise<Value> {
  const { inventory } = await create();
  const client = new Client({ connectionString: inventory });
  await client.connect();
  const { rows } = await client.query(`select ${expression} as value`);
  await client.end();
  return rows[0].value;
}

describe('the databases of the services', () => {
  it('fold text of all scripts in inventory, and compare by bytes', async () => {
    expect(await inInventory(`lower('ЗЕЛЁНЫЙ ЧАЙ')`)).toBe('зелёный чай');
    expect(await inInventory(`'Б' < 'а'`)).toBe(true);
    expect(
      await inInventory(`(select datctype from pg_database where datname = 'inventory')`),
    ).toBe('C.UTF-8');
  });

  it('stay as they are when they exist', async () => {
    await create();
    await cluster.query('drop database inventory');
    await cluster.query('create database inventory owner inventory');
    expect(await inInventory(`lower('ЧАЙ')`)).toBe('ЧАЙ');
    expect(await inInventory('current_database()')).toBe('inventory');
  });

  it('are created once by two at once', async () => {
    await cluster.query('drop database inventory');
    await Promise.all([create(), create()]);
    expect(await inInventory('current_database()')).toBe('inventory');
  });
});

const address = new URL(process.env.TEST_POSTGRES_URL ?? '');
const names = Object.entries(databaseNames).filter(([name]) => name !== 'bus');

/** Runs the program with the same password for each role. */
function databases(password: string) {
  const addressOf = (user: string, path: string) => `postgresql://${user}@${address.host}${path}`;
  const own = names.flatMap(([name, database]) => [
    [`${name.toUpperCase()}_DATABASE_URL`, addressOf(name, `/${database}`)],
    [`${name.toUpperCase()}_DB_PASSWORD`, password],
  ]);
  return promisify(execFile)(process.execPath, [join(import.meta.dirname, '../databases.ts')], {
    env: {
      PATH: process.env.PATH,
      POSTGRES_URL: addressOf(address.username, address.pathname),
      POSTGRES_PASSWORD: decodeURIComponent(address.password),
      ...Object.fromEntries(own),
    },
  });
}

async function connect(user: string, password: string, database: string) {
  const client = new Client({
    host: address.hostname,
    port: Number(address.port),
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
