import type { CDPSession, Page } from 'playwright-core';

const kilobyte = 1_024;

/** An expression: what of the page has moved by itself since it was opened, from where to where. */
const movedParts = `new Promise((resolve) => {
  const moved = [];
  const text = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  const add = (entries) => {
    for (const { value, sources } of entries) {
      if (sources.length === 0) moved.push('something, by ' + value);
      for (const { node, previousRect, currentRect } of sources) {
        const html = (node?.outerHTML ?? node?.textContent ?? 'a part that is gone').slice(0, 90);
        moved.push(html + ' from ' + text(previousRect) + ' to ' + text(currentRect));
      }
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    add(observer.takeRecords());
    resolve(moved);
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
  const moved = await page.evaluate<string[]>(movedParts);
  devTools.off('Network.responseReceived', onResponse);
  devTools.off('Network.loadingFinished', onFinished);
  const { Script = 0, Stylesheet = 0 } = bytes;
  const isSmall = Script <= scriptMax * kilobyte && Stylesheet <= 10 * kilobyte;
  const hasFewRequests = types.size <= 13;
  return { moved, small: (isSmall && hasFewRequests) || { ...bytes, requests: types.size } };
}
