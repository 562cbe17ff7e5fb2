import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from '@souk/ops/client/client';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { addressPorts, freePorts } from '@souk/platform/runtime/free-port';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { type Launcher, launch, run } from '../testing/launcher.ts';

let folder: string;
let ports: Record<string, string>;
let launcher: Launcher | undefined;

beforeAll(async () => {
  folder = await temporaryFolder();
  // Children of a killed launcher take a moment to notice that it has ended.
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  // They stay unused between two launches.
  const [gateway, identity, kafka] = await freePorts(3, addressPorts);
  ports = {
    GATEWAY_PORT: String(gateway),
    IDENTITY_PORT: String(identity),
    KAFKA_PORT: String(kafka),
    WEB_PORT: '0',
  };
});

async function open(settings: Record<string, string> = {}): Promise<Launcher> {
  launcher = launch(folder, { ...ports, ...settings });
  const isReady = await launcher.ready;
  expect({ isReady, lines: launcher.lines }).toMatchObject({ isReady: true });
  return launcher;
}

/** What a developer's shell may have set for other programs. */
const ofOtherPrograms = {
  ...{ PGSSLMODE: 'require', PGOPTIONS: '-c statement_timeout=1', PGUSER: 'nobody-at-all' },
  ...{
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: 'http://127.0.0.1:9',
    http_proxy: 'http://127.0.0.1:9',
  },
};

/** Starts a launcher that fails. Returns its exit code and output. */
async function failedStart(state: string, settings: Record<string, string> = ports) {
  const failed = launch(state, settings);
  expect(await failed.ready).toBe(false);
  return { code: await failed.end('SIGTERM'), lines: failed.lines };
}

/** Processes that mention the state folder: the launcher and all that it started. */
async function processes(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map(async (pid) => {
      const about = ['cmdline', 'environ'].map((file) =>
        readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => ''),
      );
      return (await Promise.all(about)).join(' ');
    }),
  );
  return lines.filter((line) => line.includes(folder));
}

async function pids(): Promise<Record<string, number>> {
  return JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')).pids;
}

async function productCount(): Promise<number> {
  const client = new Client(`http://localhost:${ports.GATEWAY_PORT}`);
  const { products } = await client.ask<{ products: { totalCount: number } }>(
    '{ products(first: 1) { totalCount } }',
  );
  return products.totalCount;
}

type PriceList = {
  readonly products: { readonly edges: readonly { readonly node: { imageUrl: string } }[] };
};

/** One shop from first start to reset: each test needs the state that the previous test left. */
describe('the launcher', () => {
  let products: number;

  it('starts a shop on an empty folder, in any shell, and prints each step with its time', async () => {
    const mask = process.umask(0o077);
    const { lines } = await open(ofOtherPrograms).finally(() => process.umask(mask));
    for (const step of ['PostgreSQL', 'users', 'gateway', 'demo shop']) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${step} +\\d+ ms$`)));
    }
    expect(lines).toContainEqual(expect.stringMatching(/^past sales, \d{4,} orders +\d+ ms$/));
    expect(lines.slice(0, lines.indexOf('')).filter((line) => !line.endsWith(' ms'))).toEqual([]);
    products = await productCount();
    expect(products).toBeGreaterThan(200);
  });

  it('shows a list of 24 whose pictures are addresses, and no text of a picture (INV-11)', async () => {
    const gatewayUrl = `http://localhost:${ports.GATEWAY_PORT}`;
    const { products: list } = await new Client(gatewayUrl).ask<PriceList>(
      '{ products(first: 24, filter: { search: "tea" }) { edges { node { imageUrl } } } }',
    );
    const addresses = list.edges.map(({ node }) => node.imageUrl);
    expect(addresses).toHaveLength(24);
    for (const address of addresses)
      expect(address).toMatch(/^\/pictures\/[0-9a-f]{64}-480\.webp$/);
    // A text of a picture would be a hundred times as long.
    expect(JSON.stringify(addresses).length).toBeLessThan(24 * 100);
    const response = await fetch(new URL(addresses[0] ?? '', gatewayUrl));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  it('prints in one line that the shop is already running; a reset is refused meanwhile', async () => {
    expect(await failedStart(folder)).toEqual({
      code: 1,
      lines: [`Souk is already running at http://localhost:${ports.GATEWAY_PORT}: stop it first.`],
    });
    const [code, output] = await run('reset', folder);
    expect(code).toBe(1);
    expect(output).toContain('stop it first');
  });

  it('restarts processes that end unexpectedly', async () => {
    const [before, printed] = [await pids(), launcher?.lines.length];
    for (const name of ['gateway', 'postgres']) process.kill(before[name] ?? 0, 'SIGKILL');
    for (const name of ['gateway', 'postgres']) await launcher?.printed(`${name} is running again`);
    expect(launcher?.lines.slice(printed).sort()).toEqual([
      'gateway ended unexpectedly: restarting it',
      'gateway is running again',
      'postgres ended unexpectedly: restarting it',
      'postgres is running again',
    ]);
    expect(await productCount()).toBe(products);
    const after = await pids();
    expect(after.launcher).toBe(before.launcher);
    expect(after.gateway).not.toBe(before.gateway);
    expect(after.postgres).not.toBe(before.postgres);
  });

  it('keeps all data after it was killed', async () => {
    await launcher?.end('SIGKILL');
    // A half-written file about the running shop.
    await writeFile(join(folder, 'running.json'), '{"mode": "emb');
    await open();
    expect(await productCount()).toBe(products);
    const [code, output] = await run('verify', folder);
    expect({ code, output }).toMatchObject({ code: 0 });
  });

  it('stops everything that it started', async () => {
    expect(await launcher?.end('SIGINT')).toBe(0);
    expect(await processes()).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('names an invalid setting of a service', async () => {
    const { code, lines } = await failedStart(folder, {
      ...ports,
      BILLING_OPENING_BALANCE: 'much',
    });
    expect(code).toBe(1);
    // A service in its own process writes it to the log that the line names.
    const log = await readFile(join(folder, 'souk.log'), 'utf8');
    expect([...lines, log].join('\n')).toContain('BILLING_OPENING_BALANCE');
    // Processes that had started end a moment after the launcher.
    await until(async () => (await processes()).length <= 0);
  });

  it('does not start as production: it is a demo', async () => {
    const { code, lines } = await failedStart(folder, { ...ports, NODE_ENV: 'production' });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^NODE_ENV is production, .* demo: .* Start it without NODE_ENV/),
      ],
    });
  });

  it('names a damaged secrets file', async () => {
    const file = join(folder, 'secrets.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, 40));
    expect(await failedStart(folder)).toEqual({
      code: 1,
      lines: [
        `${file} is damaged: restore it from a copy, or delete all data with "npm run reset".`,
      ],
    });
    await writeFile(file, whole);
  });

  it('completes what an interrupted first start left behind', async () => {
    await rm(join(folder, 'postgres.made'));
    await rm(join(folder, 'postgres', 'PG_VERSION'));
    await rm(join(folder, 'seeded'));
    await open();
    expect(await productCount()).toBe(products);
    expect(await launcher?.end('SIGTERM')).toBe(0);
  });

  it('leaves nothing after a reset', async () => {
    expect((await run('reset', folder))[0]).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the launcher fails with one line, and leaves no process,', () => {
  it('when a port is taken', async () => {
    const server = createServer().listen(Number(ports.GATEWAY_PORT), '127.0.0.1');
    const { code, lines } = await failedStart(folder);
    server.close();
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringContaining(`Port ${ports.GATEWAY_PORT} is taken`)],
    });
    await until(async () => (await processes()).length <= 0);
  });

  it('when a folder cannot be written', async () => {
    expect(await failedStart('/dev/null/souk')).toEqual({
      code: 1,
      lines: [expect.stringContaining("can't be written")],
    });
  });
});
