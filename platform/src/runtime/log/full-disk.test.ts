import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../testing/test-file.ts';

const program = join(import.meta.dirname, '../../testing/logging-process.ts');

let folder: string;
let child: ChildProcess | undefined;
let port: number;

/** Starts a process that logs into a file, or into its stdout. */
async function start(
  stdout: 'ignore' | 'pipe' | number,
  ...files: string[]
): Promise<ChildProcess> {
  const started = spawn(process.execPath, [program, ...files], {
    stdio: ['ignore', stdout, stdout, 'ipc'],
  });
  child = started;
  [port] = await once(started, 'message');
  return started;
}

/** Makes the process log lines. Returns how many it has dropped so far. */
async function logLines(count: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/${count}`);
  expect(response.status).toBe(200);
  return Number(await response.text());
}

/** Logs lines until this many have been dropped in all: what is dropped is counted some time later. */
async function untilDropped(count: number): Promise<void> {
  await until(async () => (await logLines(1)) >= count);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-full-'));
});
afterEach(async () => {
  const ended = child && child.exitCode === null ? once(child, 'exit') : null;
  child?.kill('SIGKILL');
  await ended;
  child = undefined;
  spawnSync('umount', [folder]);
  await rm(folder, { recursive: true });
});

const mount = () =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;

const probe = await mkdtemp(join(tmpdir(), 'souk-mount-'));
const mayMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', probe]).status === 0;
if (mayMount) spawnSync('umount', [probe]);
await rm(probe, { recursive: true });

describe('a process that logs', () => {
  (mayMount ? it : it.skip)(
    `goes on while the disk is full, and logs again when there is room${mayMount ? '' : ' (skipped: this user may not mount)'}`,
    async () => {
      expect(mount()).toBe(true);
      const ballast = join(folder, 'ballast');
      const file = join(folder, 'souk.log');
      await writeFile(ballast, 'x'.repeat(32_768));
      await start('ignore', file);
      await logLines(100);
      let dropped = 0;
      // More than half of a hundred lines, as there was room for less than a third.
      await until(async () => {
        dropped = await logLines(1);
        return dropped > 50;
      });
      await rm(ballast);
      for (let lines = ''; !lines.includes('were dropped'); lines = await readFile(file, 'utf8')) {
        await logLines(1);
      }
      const text = await readFile(file, 'utf8');
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const [warning, ...others] = lines.filter(({ msg }) => msg === 'log lines were dropped');
      expect(others).toEqual([]);
      expect(warning).toMatchObject({ level: 'warn', service: 'chatty' });
      expect(warning.dropped).toBeGreaterThanOrEqual(dropped);
      expect(lines.at(-1)).toMatchObject({ msg: 'request' });
      expect(await logLines(0)).toBe(warning.dropped);
    },
  );

  it('goes on when its stdout and stderr are files on a full disk', async () => {
    const full = openSync('/dev/full', 'a');
    await start(full);
    closeSync(full);
    await logLines(20);
    await untilDropped(30);
    expect(child?.exitCode).toBeNull();
  });

  it('goes on when nobody reads its stdout and stderr any more', async () => {
    const { stdout, stderr } = await start('pipe');
    for (const output of [stdout, stderr]) output?.destroy();
    await logLines(20);
    await untilDropped(10);
    expect(child?.exitCode).toBeNull();
  });

  it('goes on when the reader of its stdout stands still, and loses only what it counts', async () => {
    const { stdout } = await start('pipe');
    // Twice what waits at most.
    for (let n = 0; n < 8; n += 1) await logLines(1_000);
    const dropped = await logLines(0);
    expect(dropped).toBeGreaterThan(1_000);
    let text = '';
    stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    const lines = () => text.split('\n').slice(0, -1);
    while (lines().length < 8_000 - dropped + 1) await once(stdout ?? process, 'data');
    const messages = lines().map((line) => JSON.parse(line));
    expect(messages.filter(({ msg }) => msg === 'request')).toHaveLength(8_000 - dropped);
    expect(messages).toContainEqual(expect.objectContaining({ level: 'warn', dropped }));
  });
});
