import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** A phone whose processor is four times slower than this one, at 1.6 Mbit/s with 150 ms to the shop and back. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const cpuRate = 4;

/** What a page may still do after it was loaded, before its layout is final. */
const settleMs = 1_000;

/** How a page appears on a slow phone. */
export type Paint = {
  /** The largest contentful paint, in seconds. */
  readonly largestSeconds: number;
  /** The cumulative layout shift. */
  readonly shift: number;
};

/** An expression: the last of the paints, and the sum of what moved by itself. */
const paints = `new Promise((resolve) => {
  const paint = { largestSeconds: NaN, shift: 0 };
  const observe = (type, add) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(add));
    observer.observe({ type, buffered: true });
  };
  observe('largest-contentful-paint', ({ startTime }) => (paint.largestSeconds = startTime / 1000));
  observe('layout-shift', ({ value }) => (paint.shift += value));
  // Buffered entries come as a task of their own.
  setTimeout(() => resolve(paint), 200);
})`;
/** Loads a page with an empty cache as a slow phone does. The size of the screen is that of the page. */
export async function paintOf(page: Page, devTools: CDPSession, url: string): Promise<Paint> {
  await devTools.send('Network.enable');
  await devTools.send('Network.clearBrowserCache');
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: false });
  await devTools.send('Network.emulateNetworkConditions', network);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  await page.goto(url, { waitUntil: 'load' });
  await sleep(settleMs);
  return page.evaluate<Paint>(paints);
}
