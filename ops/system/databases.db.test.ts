import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { createDatabases } from './databases.ts';
import { secretsIn } from './secrets.ts';
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
});
