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

/** What a page took to load, and what of it has moved since. */
export type PageLoad = {
  /** Of the page itself. */
  readonly status: number;
  readonly moved: readonly string[];
  /** Over the wire, in bytes. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** Beside pictures. */
  readonly requests: number;
};

/** Loads a page with an empty cache. */
export async function loadPage(page: Page, devTools: CDPSession, url: string): Promise<PageLoad> {
  await devTools.send('Network.enable');
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  const onResponse = (event: { requestId: string; type: string }) => {
    if (event.type !== 'Image') types.set(event.requestId, event.type);
  };
  const onFinished = (event: { requestId: string; encodedDataLength: number }) => {
    const type = types.get(event.requestId) ?? '';
    bytes[type] = (bytes[type] ?? 0) + event.encodedDataLength;
  };
  devTools.on('Network.responseReceived', onResponse);
  devTools.on('Network.loadingFinished', onFinished);
  const answer = await page.goto(url, { waitUntil: 'load' });
  const moved = await page.evaluate<string[]>(movedParts);
  devTools.off('Network.responseReceived', onResponse);
  devTools.off('Network.loadingFinished', onFinished);
  const { Script: scriptBytes = 0, Stylesheet: styleBytes = 0 } = bytes;
  const status = answer?.status() ?? 0;
  return { status, moved, scriptBytes, styleBytes, requests: types.size };
}

/**
 * Loads a page with an empty cache. `small`: at most 12 requests beside pictures, 10 KB of styles, and of scripts as many
 * kilobytes as given: 25, unless it is a page of a console.
 */
export async function measured(page: Page, devTools: CDPSession, url: string, scriptMax = 25) {
  const { moved, ...load } = await loadPage(page, devTools, url);
  const isSmall = load.scriptBytes <= scriptMax * kilobyte && load.styleBytes <= 10 * kilobyte;
  const hasFewRequests = load.requests <= 13;
  return { moved, small: (isSmall && hasFewRequests) || load };
}
