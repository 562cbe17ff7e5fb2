import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { seed } from '@souk/ops/seed/seed';
import { allocator, heapOptions, launcherHeapMb } from '@souk/ops/system/heap-limits';
import type { RunningSystem } from '@souk/ops/system/running';
import { start } from '@souk/web/start';
import { percentile } from '../measurement.ts';
import { ownMemoryMb } from '../processes.ts';
import { loadLists } from './visitors.ts';

const rounds = 3;
const listsLoaded = 200;
/** Time for the garbage collector, after a start and after the lists. */
const settleMs = 10_000;

/** What the pages add to the memory of the launcher (PSS, in MB), the median of the rounds. */
export type WebMemory = { readonly atRest: number; readonly afterLists: number };

/**
 * Starts shops with pages and without in turns, and compares the memory of their launchers. Both answer the same
 * questions: the pages in front of the shop without them are served by this process.
 */
export async function webMemory(): Promise<WebMemory> {
  const atRest: number[] = [];
  const afterLists: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    const without = await launcherMemory('without-pages');
    const withPages = await launcherMemory('with-pages');
    atRest.push(withPages.atRest - without.atRest);
    afterLists.push(withPages.afterLists - without.afterLists);
  }
  return { atRest: percentile(atRest, 0.5), afterLists: percentile(afterLists, 0.5) };
}

async function launcherMemory(pages: 'with-pages' | 'without-pages'): Promise<WebMemory> {
  const shop = fork(new URL('hosted-shop.ts', import.meta.url), [pages], {
    env: { ...process.env, ...allocator },
    execArgv: [...heapOptions(launcherHeapMb)],
  });
  try {
    const running = await runningOf(shop);
    await seed(running);
    await sleep(settleMs);
    const atRest = ownMemoryMb(shop.pid ?? 0);
    await throughPages(running, (webUrl) => loadLists(webUrl, listsLoaded));
    await sleep(settleMs);
    return { atRest, afterLists: ownMemoryMb(shop.pid ?? 0) };
  } finally {
    const ended = once(shop, 'exit');
    if (shop.connected) shop.disconnect();
    if (shop.exitCode === null) await ended;
  }
}

/** Rejects when the shop ends before it has started. */
async function runningOf(shop: ChildProcess): Promise<RunningSystem> {
  const ended = once(shop, 'exit').then(([code]) => {
    throw new Error(`The shop has ended with ${code}.`);
  });
  const started = once(shop, 'message').then(([running]) => running as RunningSystem);
  const running = await Promise.race([started, ended]);
  ended.catch(() => {});
  return running;
}

async function throughPages(
  { webUrl, gatewayUrl }: RunningSystem,
  run: (webUrl: string) => Promise<void>,
): Promise<void> {
  if (webUrl) return run(webUrl);
  const pages = await start({
    ...{ WEB_PORT: '0', WEB_MANAGEMENT_PORT: '0', GATEWAY_URL: gatewayUrl, LOG_LEVEL: 'fatal' },
  });
  try {
    await run(pages.url);
  } finally {
    await pages.stop();
  }
}
