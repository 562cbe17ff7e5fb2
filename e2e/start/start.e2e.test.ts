import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from '@souk/ops/client/client';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { freePort } from '@souk/platform/runtime/free-port';
import { type Launcher, launch, run } from '../testing/launcher.ts';

/** Between one launch and the next nobody listens there, and nobody else shall. */
const ours = { least: 16_000, below: 17_900 };

let folder: string;
let ports: Record<string, string>;
let launcher: Launcher | undefined;

beforeAll(async () => {
  folder = await temporaryFolder();
  const [gateway, identity, kafka] = [
    await freePort(ours),
    await freePort(ours),
    await freePort(ours),
  ];
  ports = {
    GATEWAY_PORT: String(gateway),
    IDENTITY_PORT: String(identity),
    KAFKA_PORT: String(kafka),
  };
});
afterAll(async () => {
  await launcher?.end('SIGKILL');
  // Its children take a moment to find that it is gone.
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

async function open(settings: Record<string, string> = {}): Promise<Launcher> {
  launcher = launch(folder, { ...ports, ...settings });
  const isOpen = await launcher.open;
  expect({ isOpen, lines: launcher.lines }).toMatchObject({ isOpen: true });
  return launcher;
}

/** What a start that can't be says, and how it ends. */
async function refused(state: string, settings: Record<string, string> = ports) {
  const failed = launch(state, settings);
  expect(await failed.open).toBe(false);
  return { code: await failed.end('SIGTERM'), lines: failed.lines };
}

/** The processes that have to do with the folder, and those of its shop. */
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

/** One life of a shop, as each story needs what the one before has left. */
describe('the launcher', () => {
  let products: number;

  it('opens a shop on an empty folder, and says each step with its time', async () => {
    const { lines } = await open();
    for (const step of ['PostgreSQL', 'users', 'gateway', 'demo shop']) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${step} +\\d+ ms$`)));
    }
    expect(lines.slice(0, lines.indexOf('')).filter((line) => !line.endsWith(' ms'))).toEqual([]);
    products = await productCount();
    expect(products).toBeGreaterThan(200);
  }, 120_000);

  it('says in one line that it runs already, and that nothing is reset under it', async () => {
    expect(await refused(folder)).toEqual({
      code: 1,
      lines: [`Souk is already running at http://localhost:${ports.GATEWAY_PORT}: stop it first.`],
    });
    const [code, said] = await run('reset', folder);
    expect(code).toBe(1);
    expect(said).toContain('stop it first');
  }, 60_000);

  it('starts again what ends by itself', async () => {
    const [before, said] = [await pids(), launcher?.lines.length];
    for (const name of ['gateway', 'postgres']) process.kill(before[name] ?? 0, 'SIGKILL');
    for (const name of ['gateway', 'postgres']) await launcher?.says(`${name} is running again`);
    expect(launcher?.lines.slice(said).sort()).toEqual([
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
  }, 60_000);

  it('goes on where it was killed, with all that there was', async () => {
    await launcher?.end('SIGKILL');
    // Half a draft of what says that it runs.
    await writeFile(join(folder, 'running.json'), '{"mode": "emb');
    await open();
    expect(await productCount()).toBe(products);
    const [code, said] = await run('verify', folder);
    expect({ code, said }).toMatchObject({ code: 0 });
  }, 180_000);

  it('ends with everything that it started', async () => {
    expect(await launcher?.end('SIGINT')).toBe(0);
    expect(await processes()).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  }, 60_000);

  it('says in one line what a setting of a service has to be', async () => {
    const { code, lines } = await refused(folder, { ...ports, BILLING_OPENING_BALANCE: 'much' });
    expect(code).toBe(1);
    // A service that is a process of its own says it in the log that the line names.
    const log = await readFile(join(folder, 'souk.log'), 'utf8');
    expect([...lines, log].join('\n')).toContain('BILLING_OPENING_BALANCE');
    // What had begun to start ends when it finds that we are gone.
    while ((await processes()).length > 0);
  }, 60_000);

  it('names a damaged file of secrets', async () => {
    const file = join(folder, 'secrets.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, 40));
    expect(await refused(folder)).toEqual({
      code: 1,
      lines: [
        `${file} is damaged: restore it from a copy, or delete all data with "npm run reset".`,
      ],
    });
    await writeFile(file, whole);
  }, 60_000);

  it('makes anew what a first start left half made', async () => {
    await rm(join(folder, 'postgres.made'));
    await rm(join(folder, 'postgres', 'PG_VERSION'));
    await rm(join(folder, 'seeded'));
    await open();
    expect(await productCount()).toBe(products);
    expect(await launcher?.end('SIGTERM')).toBe(0);
  }, 120_000);

  it('is gone after a reset', async () => {
    expect((await run('reset', folder))[0]).toBe(0);
    expect(existsSync(folder)).toBe(false);
  }, 60_000);
});

describe('the launcher says in one line, and leaves nothing,', () => {
  it('that a port is taken', async () => {
    const server = createServer().listen(Number(ports.GATEWAY_PORT), '127.0.0.1');
    const { code, lines } = await refused(folder);
    server.close();
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringContaining(`Port ${ports.GATEWAY_PORT} is taken`)],
    });
    while ((await processes()).length > 0);
  }, 60_000);

  it('that a folder can not be written', async () => {
    expect(await refused('/dev/null/souk')).toEqual({
      code: 1,
      lines: [expect.stringContaining("can't be written")],
    });
  }, 60_000);
});
