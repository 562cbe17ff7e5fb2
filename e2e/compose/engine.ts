import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { succeeds } from './run.ts';

/** A running container engine; `stop` ends it if it was started here. */
export type Engine = { readonly stop: () => Promise<void> };

const isRunning = () => succeeds('docker', 'info');

/** Finds a running Docker, or starts the one that is installed. Null where there is none. */
export async function findOrStartEngine(): Promise<Engine | null> {
  if (await isRunning()) return { stop: async () => {} };
  const mayStart = process.getuid?.() === 0 && (await succeeds('dockerd', '--version'));
  return mayStart ? startEngine() : null;
}

async function startEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-dockerd-'));
  const pidFile = join(folder, 'pid');
  const log = openSync(join(folder, 'log'), 'a');
  // Images are kept for the next time; what else it has is of this run.
  const options = [
    '--pidfile',
    pidFile,
    '--data-root',
    join(homedir(), '.cache', 'souk', 'docker'),
  ];
  const daemon = spawn('dockerd', options, { stdio: ['ignore', log, log], detached: true });
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()));
  const failed = ended.then(() => {
    throw new Error(`dockerd ended before it was ready: see ${folder}/log.`);
  });
  const ready = async () => {
    while (!(await isRunning())) await sleep(500);
  };
  await Promise.race([ready(), failed]);
  const stop = async () => {
    process.kill(Number(await readFile(pidFile, 'utf8')), 'SIGTERM');
    await ended;
    await removeNetwork();
    await rm(folder, { recursive: true });
  };
  return { stop };
}

/** What dockerd leaves: its bridge, and a policy that drops what is forwarded. */
async function removeNetwork(): Promise<void> {
  await succeeds('ip', 'link', 'delete', 'docker0');
  await succeeds('iptables', '--policy', 'FORWARD', 'ACCEPT');
}
