import { randomUUID } from 'node:crypto';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Shopper } from '@souk/ops/demo/shopper';
import { type RunningSystem, runningIn } from '@souk/ops/system/running';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { freePort } from '@souk/platform/runtime/free-port';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { type Launcher, launch } from '../testing/launcher.ts';
import { newProduct } from '../testing/products.ts';
import { buyer, demoClient } from '../testing/users.ts';

let folder: string;
let launcher: Launcher;
let shop: RunningSystem;

beforeAll(async () => {
  folder = await temporaryFolder();
  atEnd(() => rm(folder, { recursive: true, force: true }));
  // Every write to this device fails as on a full disk.
  await symlink('/dev/full', join(folder, 'souk.log'));
  const [gateway, identity, kafka] = [await freePort(), await freePort(), await freePort()];
  launcher = launch(folder, {
    GATEWAY_PORT: String(gateway),
    IDENTITY_PORT: String(identity),
    KAFKA_PORT: String(kafka),
    WEB_PORT: '0',
  });
  expect({ isReady: await launcher.ready, lines: launcher.lines }).toMatchObject({ isReady: true });
  const running = await runningIn(folder);
  if (!running) throw new Error('The shop does not run.');
  shop = running;
});

/** Reads the metric of a service once it has counted a line. */
async function untilCounted(url: string): Promise<void> {
  await until(async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    const [, count = '0'] = /^log_lines_dropped_total(?:{.*})? (\d+)$/m.exec(text) ?? [];
    return Number(count) > 0;
  });
}

describe('a shop whose log cannot be written, as the disk is full,', () => {
  it('confirms orders, and counts the lines that each service has lost', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(demoClient(shop, 'seller'), 5, '10.00');
    const { order } = await me.place(productId, 1, randomUUID(), 'SETTLED');
    expect(order?.status).toBe('CONFIRMED');
    await untilCounted(shop.management.orders ?? '');
    // The launcher writes the lines of the gateway, and tells it.
    await untilCounted(shop.management.gateway ?? '');
    const failures = launcher.lines.filter((line) => line.includes('lines are lost'));
    expect(failures).toEqual([
      expect.stringMatching(/^The log cannot be written to .*souk\.log, lines are lost: ENOSPC/),
    ]);
  });
});
