import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Shopper } from '@souk/ops/demo/shopper';
import { restoreShop } from '@souk/ops/dump/shop-dump';
import type { System } from '@souk/ops/system/start-system';
import { subgraphs } from '@souk/ops/system/subgraphs';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { withClient } from '@souk/ops/system/with-client';
import { verify } from '@souk/ops/verify/verify';
import { until } from '@souk/platform/testing/test-file';
import { demoClient } from '../testing/users.ts';

const releases = join(import.meta.dirname, 'releases');

async function query<Row extends object>(address = '', sql: string): Promise<Row[]> {
  const { rows } = await withClient(address, (client) => client.query<Row>(sql));
  return rows;
}

type Listed = { readonly migrations: { readonly migrationsList: readonly { name: string }[] } };

/** The names of the migrations that a subgraph lists, and of those that its database has run. */
async function migrationsOf({ running }: System, name: string) {
  const file = `../../subgraphs/${name}/src/persistence/database.ts`;
  const { database }: { database: Listed } = await import(file);
  const ran = await query<{ name: string }>(
    running.databases[name],
    'select name from mikro_orm_migrations',
  );
  return {
    listed: database.migrations.migrationsList.map(({ name }) => name).sort(),
    ran: ran.map((row) => row.name).sort(),
  };
}

/** Waits until no checkout is under way. */
async function atRest({ running }: System): Promise<void> {
  const underWay = 'select id from orders where wake_at is not null';
  await until(async () => (await query(running.databases.orders, underWay)).length === 0);
}

describe.each(readdirSync(releases))('the databases of the release %s', (release) => {
  let system: System;
  beforeAll(async () => {
    system = await startTemporarySystem({
      mode: 'embedded',
      hosting: 'process-per-service',
      durable: false,
      prepare: (folder) => restoreShop(join(releases, release), folder),
    });
  });
  afterAll(() => system.stop());

  it.each(subgraphs)('are migrated to this one: %s', async (name) => {
    const { listed, ran } = await migrationsOf(system, name);
    expect(ran).toEqual(listed);
  });

  it('keep their orders, and the order under way ends', async () => {
    await atRest(system);
    const { orders } = await demoClient(system.running, 'buyer').ask<{
      orders: { edges: { node: { status: string; items: { name: string }[] } }[] };
    }>('{ orders(first: 20) { edges { node { status items { name } } } } }');
    const [last, ...earlier] = orders.edges.map(({ node }) => node.status);
    expect(['CONFIRMED', 'FAILED']).toContain(last);
    expect(earlier).toEqual([
      'CONFIRMED',
      'FAILED',
      'CANCELLED',
      'DELIVERED',
      'SHIPPED',
      'CONFIRMED',
    ]);
    expect(orders.edges[0]?.node.items).toEqual([{ name: 'Чай Ä ☕' }]);
  });

  it('keep all invariants', async () => {
    await atRest(system);
    const lines: string[] = [];
    const violated = await verify(system.running, (line) => lines.push(line));
    expect([...violated]).toEqual([]);
    expect(lines).not.toEqual([]);
  });

  it('take new orders', async () => {
    const buyer = new Shopper(demoClient(system.running, 'buyer'));
    const [product] = await buyer.products({ inStock: true });
    const placed = await buyer.placeAllowingDuplicates(product?.id ?? '', 1, randomUUID());
    expect(placed.replayed).toBe(false);
    await atRest(system);
    const query = 'query ($id: ID!) { order(id: $id) { status failure { code message } } }';
    const { order } = await buyer.client.ask<{ order: object }>(query, { id: placed.order?.id });
    expect(order).toEqual({ status: 'CONFIRMED', failure: null });
    expect((await verify(system.running, () => {})).size).toBe(0);
  });
});
