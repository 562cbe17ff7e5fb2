import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLFailure } from '@souk/ops/client/client';
import type { Shopper } from '@souk/ops/demo/shopper';
import { type System, startSystem } from '@souk/ops/system/start-system';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { withoutRateLimits } from '@souk/ops/system/temporary-system';
import { withClient } from '@souk/ops/system/with-client';
import { verify } from '@souk/ops/verify/verify';
import { addressPorts, freePorts } from '@souk/platform/runtime/free-port';
import { atEnd } from '@souk/platform/testing/test-file';
import { modeArguments, run } from '../testing/launcher.ts';
import { modeUnderTest } from '../testing/mode-under-test.ts';
import { newProduct } from '../testing/products.ts';
import { demoClient, richBuyer } from '../testing/users.ts';

let parent: string;
let folder: string;
let backup: string;
let ports: Readonly<Record<'gatewayPort' | 'identityPort' | 'mailboxPort', number>>;
let system: System;

/** Starts the shop of the state folder, at the same addresses each time, as the provider keeps them. */
async function start(): Promise<void> {
  system = await startSystem({
    ...{ mode: modeUnderTest, hosting: 'process-per-service', folder, durable: false },
    ...{ ...ports, managementPort: 0, brokerPort: 0, hashPasses: 1, print: () => {} },
    overrides: { ...withoutRateLimits, SAGA_RETRY_MS: '500', SAGA_RETRY_MAX_MS: '2000' },
  });
}

const backUp = (to: string) => run('backup', folder, ['--to', to, ...modeArguments]);
const restore = (...args: string[]) => run('restore', folder, ['--from', backup, ...args]);

beforeAll(async () => {
  parent = await temporaryFolder();
  atEnd(() => rm(parent, { recursive: true, force: true, maxRetries: 10 }));
  [folder, backup] = [join(parent, 'state'), join(parent, 'backup')];
  const [gatewayPort = 0, identityPort = 0, mailboxPort = 0] = await freePorts(3, addressPorts);
  ports = { gatewayPort, identityPort, mailboxPort };
  await start();
  atEnd(() => system.stop());
});

const followOrder = `subscription ($orderId: ID!, $after: String) {
  orderStatusChanged(orderId: $orderId, after: $after) { cursor event { status } }
}`;
type Change = { orderStatusChanged: { cursor: string; event: { status: string } } };

/** Resumes the stream of an order. Resolves with the codes of its refusal. */
async function resumed({ client }: Shopper, orderId: string, after: string) {
  try {
    for await (const _ of client.subscribe<Change>(followOrder, { orderId, after })) return [];
  } catch (error) {
    if (error instanceof GraphQLFailure) return error.codes;
    throw error;
  }
  return [];
}

/** Returns the cursor of the current status of an order. */
async function cursorOf({ client }: Shopper, orderId: string): Promise<string> {
  const changes = client.subscribe<Change>(followOrder, { orderId });
  for await (const { orderStatusChanged } of changes) return orderStatusChanged.cursor;
  throw new Error('The stream ended.');
}

/** How many messages of a type a service has published for an order. */
async function countOf(service: string, type: string, orderId: string): Promise<number> {
  const sql = `select count(*)::int as count from outbox_archive where key = $1 and type = $2`;
  const { rows } = await withClient(system.running.databases[service] ?? '', (client) =>
    client.query<{ count: number }>(sql, [orderId, type]),
  );
  return rows[0]?.count ?? 0;
}

/** One shop, its backup and its restore: each test needs what the previous one left. */
describe('a shop with orders under way', () => {
  let me: Shopper;
  let productId: string;
  let done: string;
  /** Placed while billing is down, so its first command waits in the log. */
  let underWay: string;
  let cursor: string;
  const placedMeanwhile = new Map<string, string>();
  /** The orders that the restored shop has. */
  const restored = new Set<string>();
  const later = { key: randomUUID(), id: '' };

  const place = async (key: string = randomUUID()): Promise<string> => {
    const { order } = await me.placeAllowingDuplicates(productId, 1, key);
    return order?.id ?? '';
  };

  it('is backed up while orders are placed (OPS-10)', async () => {
    me = await richBuyer(system.running);
    productId = await newProduct(demoClient(system.running, 'seller'), 1_000, '1.00');
    done = await place();
    await me.watch(done, 'CONFIRMED');
    await system.children.of('billing').stop();
    underWay = await place();
    await me.watch(underWay, 'PROCESSING');
    const writing = backUp(backup);
    let ended = false;
    void writing.then(() => {
      ended = true;
    });
    while (!ended) {
      const key = randomUUID();
      placedMeanwhile.set(key, await place(key));
    }
    const [code, output] = await writing;
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(/backup: the shop as of \d{4}-.*Z, \d+\.\d MB\.\n$/);
    expect(placedMeanwhile.size).toBeGreaterThan(0);
  });

  it('goes on; what it does now is later than the backup', async () => {
    await system.restart('billing');
    await me.watch(underWay, 'CONFIRMED');
    later.id = await place(later.key);
    await me.watch(later.id, 'CONFIRMED');
    cursor = await cursorOf(me, done);
  });

  it('has no second backup in the same folder, and no restore while it runs', async () => {
    expect(await backUp(backup)).toEqual([
      1,
      expect.stringContaining(`${backup} is not empty: choose another folder.`),
    ]);
    expect(await restore('--replace')).toEqual([1, expect.stringContaining('stop it first')]);
    expect((await readdir(parent)).sort()).toEqual(['backup', 'state']);
  });

  it('is restored after all its data were destroyed, and continues at the backup (OPS-10)', async () => {
    await system.stop();
    await rm(folder, { recursive: true });
    const [code, output] = await restore();
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain(`${folder} has the shop as of `);
    await start();
    expect(await me.statusOf(done)).toBe('CONFIRMED');
    await me.watch(underWay, 'CONFIRMED');
    restored.add(done).add(underWay);
  });

  it('has no order that is later than the backup; its key places a new one, once', async () => {
    const query = 'query ($id: ID!) { order(id: $id) { status } }';
    expect(await me.client.ask(query, { id: later.id })).toEqual({ order: null });
    const placed = await place(later.key);
    expect(placed).not.toBe(later.id);
    expect(await place(later.key)).toBe(placed);
    await me.watch(placed, 'CONFIRMED');
    restored.add(placed);
  });

  it('has each order that was placed meanwhile completely, or not at all', async () => {
    for (const [key, id] of placedMeanwhile) {
      const again = await place(key);
      await me.watch(again, 'CONFIRMED');
      restored.add(again);
      if (again !== id) expect(await countOf('billing', 'payment-succeeded', id)).toBe(0);
    }
  });

  it('refuses a cursor of before, whose position may be that of another change now', async () => {
    expect(await resumed(me, done, cursor)).toEqual(['CURSOR_INVALID']);
  });

  it('keeps all invariants, and has handled each message and taken each payment once', async () => {
    expect(await verify(system.running, () => {})).toEqual(new Map());
    for (const id of restored) {
      const commands = await countOf('orders', 'hold-payment', id);
      expect(commands).toBeGreaterThan(0);
      // A command that was sent again has a reply of its own.
      expect(await countOf('billing', 'payment-succeeded', id)).toBe(commands);
    }
    expect(await me.balance()).toBe(`${1_000_000 - restored.size}.00`);
  });

  it('is not replaced unless --replace says so, nor by a damaged backup', async () => {
    await system.stop();
    const secrets = await readFile(join(folder, 'secrets.json'), 'utf8');
    expect(await restore()).toEqual([1, expect.stringContaining('add --replace to delete it')]);
    await writeFile(join(backup, 'secrets.json'), '{}');
    expect(await restore('--replace')).toEqual([
      1,
      expect.stringContaining(`${backup}/secrets.json was changed after the backup was written`),
    ]);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
    expect((await readdir(parent)).sort()).toEqual(['backup', 'state']);
  });
});
