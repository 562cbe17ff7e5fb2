import type { CDPSession, Page } from 'playwright-core';

const kilobyte = 1_024;

/** An expression: how much of the page has moved since it was opened. */
const layoutShift = `new Promise((resolve) => {
  let sum = 0;
  const add = (entries) => entries.forEach(({ value }) => { sum += value; });
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    add(observer.takeRecords());
    resolve(sum);
  }));
})`;

/**
 * Loads a page with an empty cache. `small`: at most 12 requests beside pictures, 10 KB of styles, and of scripts as many
 * kilobytes as given: 25, unless it is a page of a console.
 */
export async function measured(page: Page, devTools: CDPSession, url: string, scriptMax = 25) {
  await devTools.send('Network.enable');
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const types = new Map<string, string>();
  const bytes: Record<string, number> = { Script: 0, Stylesheet: 0 };
  const onResponse = (event: { requestId: string; type: string }) => {
    if (event.type !== 'Image') types.set(event.requestId, event.type);
  };
  const onFinished = (event: { requestId: string; encodedDataLength: number }) => {
    const type = types.get(event.requestId) ?? '';
    bytes[type] = (bytes[type] ?? 0) + event.encodedDataLength;
  };
  devTools.on('Network.responseReceived', onResponse);
  devTools.on('Network.loadingFinished', onFinished);
  await page.goto(url, { waitUntil: 'load' });
  const shift = await page.evaluate<number>(layoutShift);
  devTools.off('Network.responseReceived', onResponse);
  devTools.off('Network.loadingFinished', onFinished);
  const { Script = 0, Stylesheet = 0 } = bytes;
  const isSmall = Script <= scriptMax * kilobyte && Stylesheet <= 10 * kilobyte;
  const hasFewRequests = types.size <= 13;
  return { shift, small: (isSmall && hasFewRequests) || { ...bytes, requests: types.size } };
}
