import { stock } from '@souk/ops/verify/stock';
import { newDatabase, urlOf } from '@souk/platform/testing/postgres';
import { Client } from 'pg';
import { database } from '../../../subgraphs/inventory/src/persistence/database.ts';
import { participantsSql } from './participants-sql.ts';

it('makes rows of inventory that keep the invariants of the stock', async () => {
  const orm = await newDatabase(database);
  const client = new Client({ connectionString: urlOf(orm) });
  await client.connect();
  for (const sql of participantsSql.inventory(500)) await client.query(sql);
  const query = async (_: string, sql: string, values: unknown[]) =>
    (await client.query(sql, values)).rows;
  for (const { find } of stock) {
    expect(await find({ databases: { query } } as never, null)).toEqual([]);
  }
  const { rows } = await client.query('select distinct status from reservations order by 1');
  expect(rows.map(({ status }) => status)).toEqual(['COMMITTED', 'RELEASED', 'SHIPPED']);
  await client.end();
});
