import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { seed } from '@souk/ops/seed/seed';
import { secretsIn } from '@souk/ops/system/secrets';
import type { System } from '@souk/ops/system/start-system';
import { collectionFile } from '../postman/collection.ts';
import { startShop } from '../testing/start-shop.ts';

const run = promisify(execFile);

let shop: System;
beforeAll(async () => {
  shop = await startShop();
  await seed(shop.running);
});

describe('the script of an older system', () => {
  it.each([
    ['s0', 'The steps of the life cycle were made.'],
    ['s1', 'The steps of the payments were made.'],
    ['s2', 'The steps of the page were made.'],
    ['s3', 'The steps of the saga were made.'],
  ])(
    '%s runs to its end, also a second time (RST-1, RST-2, RST-3, ORD-7, BIL-3)',
    async (name, end) => {
      const script = new URL(`./${name}.sh`, import.meta.url).pathname;
      for (const _ of [1, 2]) {
        const { stdout } = await run('sh', [script, shop.running.gatewayUrl]);
        expect(stdout.trimEnd().split('\n').at(-1)).toBe(end);
      }
    },
  );
});

describe('the API collection', () => {
  it('runs in newman, with the steps of an external orchestrator (RST-4, RST-5, RST-8, INV-7, INV-8, BIL-7, DEL-1, DEL-2)', async () => {
    const newman = new URL('../../node_modules/newman/bin/newman.js', import.meta.url).pathname;
    const { clients } = await secretsIn(shop.folder);
    const { gatewayUrl, issuer } = shop.running;
    const variables = Object.entries({
      ...{ base: gatewayUrl, issuer },
      orchestratorSecret: clients.orchestrators,
    }).flatMap(([name, value]) => ['--env-var', `${name}=${value}`]);
    const { stdout } = await run(process.execPath, [
      newman,
      'run',
      collectionFile.pathname,
      ...variables,
    ]).catch((failed: { stdout: string }) => failed);
    expect(stdout).not.toMatch(/AssertionError|failure/);
    expect(stdout).toContain('createSagaOrder: no slot');
  });
});
