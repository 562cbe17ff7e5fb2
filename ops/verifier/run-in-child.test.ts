import type { RunningSystem } from '../system/running.ts';
import { runInChild } from './run-in-child.ts';

const nowhere = 'postgresql://souk:souk@127.0.0.1:1/nothing';
const names = ['users', 'inventory', 'orders', 'billing', 'delivery', 'gateway', 'identity', 'bus'];
/** A system that does not run. */
const system: RunningSystem = {
  ...{ mode: 'embedded', gatewayUrl: 'http://127.0.0.1:1', issuer: 'http://127.0.0.1:1' },
  ...{ busUrl: nowhere, services: {}, management: {}, pids: {} },
  databases: Object.fromEntries(names.map((name) => [name, nowhere])),
};

it('rejects with what the process wrote when it fails', async () => {
  const run = runInChild(system, new AbortController().signal);
  await expect(run).rejects.toThrow(/ended with 1: .*ECONNREFUSED/s);
});

it('ends the process on abort', async () => {
  const stopped = new AbortController();
  const run = runInChild(system, stopped.signal);
  stopped.abort();
  await expect(run).rejects.toThrow('aborted');
});
