import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '@souk/ops/system/start-system';
import { databaseNames } from '@souk/ops/system/subgraphs';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { Client } from 'pg';
import { archiveSql, inboxSql, logSql, otherArchives } from './messages-sql.ts';
import { ordersSql } from './orders-sql.ts';
import { participantsSql } from './participants-sql.ts';

/** What one run of `npm run verify` took, and one plain read of the rows. */
export type VerifyRun = {
  readonly orders: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly floorSeconds: number;
  readonly exitCode: number;
};

/** Runs `npm run verify` on shops with so many orders, each a new one with generated data. */
export async function* measureVerify(sizes: readonly number[]): AsyncGenerator<VerifyRun> {
  for (const orders of sizes) {
    const system = await startTemporarySystem({
      mode: 'embedded',
      hosting: 'one-process',
      durable: false,
    });
    try {
      await generate(system, orders);
      const floorSeconds = await readAll(system);
      yield { orders, floorSeconds, ...(await runVerify(system)) };
    } finally {
      await system.stop();
    }
  }
}

const root = resolve(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const sampleEveryMs = 20;

type Name = keyof typeof databaseNames;

const services = ['users', 'inventory', 'orders', 'billing', 'delivery', 'notifications'] as const;

/** Opens a database as its superuser, without triggers: they would check each row by itself. */
async function openDatabase({ postgres }: System, name: Name): Promise<Client> {
  const url = new URL(postgres.url);
  url.pathname = databaseNames[name];
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(
    `set session_replication_role = replica; set jit = off; set work_mem = '64MB'`,
  );
  return client;
}

async function generate(system: System, n: number): Promise<void> {
  const rows = { orders: ordersSql, ...participantsSql };
  for (const service of services) {
    const other = otherArchives[service];
    await run(system, service, [
      ...rows[service](n),
      archiveSql(service, n),
      ...(other ? [other(n)] : []),
      inboxSql(service, n),
    ]);
  }
  await run(system, 'bus', logSql(n));
}

async function run(system: System, name: Name, statements: readonly string[]): Promise<void> {
  const client = await openDatabase(system, name);
  for (const statement of statements) await client.query(statement);
  // As a shop at rest: otherwise autovacuum would begin meanwhile.
  await client.query('vacuum analyze');
  await client.end();
}

/** Reads each table once from its beginning to its end, and returns the seconds that it took. */
async function readAll(system: System): Promise<number> {
  let seconds = 0;
  for (const service of services) {
    const client = await openDatabase(system, service);
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    const begun = performance.now();
    for (const { name } of rows) await client.query(`select count(t) from ${name} t`);
    seconds += (performance.now() - begun) / 1_000;
    await client.end();
  }
  return seconds;
}

/** Runs the program as its npm script does, but without npm. */
async function runVerify({ plan }: System): Promise<Omit<VerifyRun, 'orders' | 'floorSeconds'>> {
  const [, ...args] = scripts.verify.split(' ');
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { SOUK_STATE: dirname(plan.logFile) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let running = true;
  const ended = once(child, 'exit').finally(() => {
    running = false;
  });
  let peakMb = 0;
  while (running) {
    peakMb = Math.max(peakMb, peakMbOf(child.pid ?? 0));
    await sleep(sampleEveryMs);
  }
  const [exitCode] = await ended;
  return { seconds: (performance.now() - begun) / 1_000, peakMb, exitCode };
}

/** The largest memory of a process so far, in megabytes; 0 once it has ended. */
function peakMbOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
