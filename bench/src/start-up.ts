import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModeName } from '@souk/ops/modes/mode';
import { allocator, heapOptions, launcherHeapMb } from '@souk/ops/system/heap-limits';
import { startPostgres } from '@souk/ops/system/postgres';
import { runningIn } from '@souk/ops/system/running';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { addressPorts, freePorts } from '@souk/platform/runtime/free-port';
import { plentifulProduct, richBuyers } from './buyers.ts';
import { placeConcurrently } from './checkout.ts';
import { idlePercent, memoryMb } from './processes.ts';

/** A first start, beside what no start can do without. */
export type FirstStart = {
  readonly firstMs: number;
  /** An empty PostgreSQL alone: initialised, started and stopped. */
  readonly postgresMs: number;
};

/** A shop at rest, and after orders. */
export type StartUp = FirstStart & {
  readonly laterMs: number;
  readonly memoryMb: number;
  /** After `ordersBefore` orders. */
  readonly loadedMb: number;
  readonly idlePercent: number;
};

const programs = { embedded: 'start', stack: 'stack' };
const idleSeconds = 30;
/** The orders before the memory under load is measured. */
export const ordersBefore = 1_000;
/** Time for the work after a start: compilation and garbage collection. */
const settleMs = 15_000;

/** Starts the shop as users do, twice: on an empty folder, and again. */
export async function startUp(mode: ModeName): Promise<StartUp> {
  return startTwice(mode, async ({ pid }, folder) => ({
    idlePercent: await idlePercent(pid, idleSeconds),
    loadedMb: await memoryAfterOrders(folder, pid),
  }));
}

/** The part of `startUp` that needs no orders. */
export function firstStartAndMemory(
  mode: ModeName,
): Promise<Omit<StartUp, 'idlePercent' | 'loadedMb'>> {
  return startTwice(mode, async () => ({}));
}

/** Measures both starts, the memory of the shop at rest, and then whatever `more` does. */
async function startTwice<More>(
  mode: ModeName,
  more: (shop: OpenShop, folder: string) => Promise<More>,
) {
  const folder = await temporaryFolder();
  const first = await firstStart(mode, folder);
  const later = await open(mode, folder);
  await sleep(settleMs);
  const measured = { ...first, laterMs: later.ms, memoryMb: memoryMb(later.pid) };
  const result = { ...measured, ...(await more(later, folder)) };
  await later.close();
  rmSync(folder, { recursive: true });
  return result;
}

async function firstStart(mode: ModeName, folder: string): Promise<FirstStart> {
  // The median, as its time depends much on what the disk does.
  const alone = [await postgresAlone(), await postgresAlone(), await postgresAlone()];
  const postgresMs = alone.toSorted((a, b) => a - b)[1] ?? 0;
  const first = await open(mode, folder);
  await first.close();
  return { firstMs: first.ms, postgresMs };
}

async function postgresAlone(): Promise<number> {
  const folder = await temporaryFolder();
  const startedAt = performance.now();
  const postgres = await startPostgres(folder, 'password', {
    durable: true,
    onStarting: () => {},
  });
  await postgres.stop();
  const ms = performance.now() - startedAt;
  rmSync(folder, { recursive: true });
  return ms;
}

/** The memory right after many orders, before the garbage collector has time to rest. */
async function memoryAfterOrders(folder: string, pid: number): Promise<number> {
  const running = await runningIn(folder);
  if (!running) throw new Error('The shop does not run.');
  const productId = await plentifulProduct(running);
  await placeConcurrently(await richBuyers(running, 16), productId, ordersBefore);
  return memoryMb(pid);
}

type OpenShop = Awaited<ReturnType<typeof open>>;

async function open(mode: ModeName, folder: string) {
  const program = new URL(`../../ops/${programs[mode]}.ts`, import.meta.url).pathname;
  const startedAt = performance.now();
  const [gateway, identity, kafka] = await freePorts(3, addressPorts);
  const env = {
    ...allocator,
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    SOUK_STATE: folder,
    GATEWAY_PORT: String(gateway),
    IDENTITY_PORT: String(identity),
    KAFKA_PORT: String(kafka),
    WEB_PORT: '0',
  };
  const options = heapOptions(launcherHeapMb);
  const child = spawn(process.execPath, [...options, program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (line.includes('Souk is ready')) break;
  const ms = performance.now() - startedAt;
  child.stdout.resume();
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { ms, pid: child.pid ?? 0, close };
}
