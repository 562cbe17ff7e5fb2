import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { assertNotRunning, type RunningSystem, runningIn, writeRunning } from './running.ts';

const system: RunningSystem = {
  mode: 'stack',
  gatewayUrl: 'http://localhost:8000',
  issuer: 'http://localhost:8180/realms/souk',
  busUrl: 'kafka://127.0.0.1:19092',
  databases: {},
  services: {},
  management: { gateway: 'http://127.0.0.1:20000' },
  // The one process that certainly exists is that of this test.
  pids: { launcher: process.pid },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-running-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('running.json', () => {
  it('describes the running system until its launcher ends', async () => {
    await writeRunning(folder, system);
    expect(await runningIn(folder)).toEqual(system);
    // No process has an id that high.
    await writeRunning(folder, { ...system, pids: { launcher: 2 ** 30 } });
    expect(await runningIn(folder)).toBeNull();
  });

  it('stops a second launcher, even when the previous release wrote the file', async () => {
    const { mode, management: _, ...rest } = system;
    await writeFile(join(folder, 'running.json'), JSON.stringify({ way: mode, ...rest }));
    expect(await runningIn(folder)).toEqual({ ...system, management: {} });
    await expect(assertNotRunning(folder)).rejects.toThrow(CannotStart);
    await expect(assertNotRunning(folder)).rejects.toThrow(
      'Souk is already running at http://localhost:8000: stop it first.',
    );
  });
});
