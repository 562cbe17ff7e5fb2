import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@souk/platform/testing/test-file';
import { type RunningSystem, runningIn, writeRunning } from './running.ts';
import { type Supervisor, supervise } from './supervisor.ts';

let folder: string;
let child: ChildProcess;
let supervisor: Supervisor;
const printed = new EventEmitter();
const lines: string[] = [];

const gateway = {
  get pid() {
    return child.pid ?? 0;
  },
  restart: async () => {
    child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], { stdio: 'ignore' });
  },
};

/** Resolves when a line was printed that often. */
async function untilPrinted(line: string, times: number): Promise<void> {
  while (lines.filter((one) => one === line).length < times) await once(printed, 'line');
}

async function killChild(): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-supervisor-'));
  await gateway.restart();
  const updateRunning = () => {
    const pids = { launcher: process.pid, gateway: gateway.pid };
    const urls = { gatewayUrl: '', issuer: '', busUrl: '' };
    const addresses = { databases: {}, services: {}, management: {} };
    const system: RunningSystem = { mode: 'embedded', ...urls, ...addresses, pids };
    return writeRunning(folder, system);
  };
  supervisor = supervise({ processes: { gateway }, updateRunning }, (line) => {
    lines.push(line);
    printed.emit('line');
  });
});
afterEach(async () => {
  await supervisor.stop();
  await killChild();
  await rm(folder, { recursive: true });
});

it('a supervisor goes on while running.json cannot be written, and writes it later', async () => {
  // In the place of the draft: the file can't be written, as on a full disk.
  const obstacle = join(folder, 'running.json.draft');
  await mkdir(obstacle);
  for (const restarts of [1, 2]) {
    await killChild();
    await untilPrinted('gateway is running again', restarts);
    process.kill(child.pid ?? 0, 0);
  }
  expect(lines.filter((line) => line.includes("can't be written"))).toEqual([
    expect.stringContaining(`${join(folder, 'running.json')} can't be written: EISDIR`),
  ]);
  expect(await runningIn(folder)).toBeNull();
  await rm(obstacle, { recursive: true });
  await until(async () => (await runningIn(folder))?.pids.gateway === child.pid);
});
