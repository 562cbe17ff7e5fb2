import { loadPage } from '@souk/e2e/web/testing/measured.ts';
import { logInBy, looks, openBrowser } from '@souk/e2e/web/testing/walk.ts';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Measurement, percentile } from '../measurement.ts';
import { type PageFamily, pageFamilies } from './page-families.ts';
import { type Paint, paintOf } from './slow-phone.ts';

/** A family of pages and its figures. */
export type PageFigures = {
  readonly name: string;
  readonly figures: readonly Measurement[];
};

type Browser = Awaited<ReturnType<typeof openBrowser>>;

const paintRuns = 5;
const kilobyte = 1_024;

/** Yields the figures of each family of pages of a shop with demo data. */
export async function* measurePages(running: RunningSystem): AsyncGenerator<PageFigures> {
  const families = await pageFamilies(running);
  const browser = await openBrowser();
  try {
    const openAs = contextsOf(browser, running.webUrl ?? '');
    for (const family of families) yield await figuresOf(family, openAs, running.webUrl ?? '');
  } finally {
    await browser.close();
  }
}

type OpenAs = (username: string | null, look: number) => Promise<BrowserContext>;

/** Returns the function that opens a browser for a person and a look: each logs in once. */
function contextsOf(browser: Browser, webUrl: string): OpenAs {
  const opened = new Map<string, Promise<BrowserContext>>();
  const open = async (username: string | null, look: number) => {
    const chosen = looks[look];
    if (!chosen) throw new Error('There is no such look.');
    const context = await browser.contextFor(chosen);
    if (username !== null) await logInBy(context, webUrl, { username, password: demoPassword });
    return context;
  };
  return (username, look) => {
    const key = `${username} ${look}`;
    const known = opened.get(key) ?? open(username, look);
    opened.set(key, known);
    return known;
  };
}

const wide = 0;
const phone = looks.findIndex(({ name }) => name === 'phone');

async function figuresOf(
  { name, path, username, scriptMax }: PageFamily,
  openAs: OpenAs,
  webUrl: string,
): Promise<PageFigures> {
  const url = webUrl + path;
  const load = await inTab(await openAs(username, wide), ({ page, devTools }) =>
    loadPage(page, devTools, url),
  );
  if (load.status !== 200) throw new Error(`${path} is answered with ${load.status}.`);
  const paints: Paint[] = [];
  const onPhone = await openAs(username, phone);
  while (paints.length < paintRuns)
    paints.push(await inTab(onPhone, ({ page, devTools }) => paintOf(page, devTools, url)));
  const largest = percentile(
    paints.map(({ largestSeconds }) => largestSeconds),
    0.5,
  );
  const shift = Math.max(...paints.map((paint) => paint.shift));
  return {
    name,
    figures: [
      figure('scripts', load.scriptBytes / kilobyte, scriptMax, 'KB'),
      figure('styles', load.styleBytes / kilobyte, 10, 'KB'),
      figure('requests', load.requests, 12, ''),
      figure('largest paint', largest, 1.8, 's'),
      figure('layout shift', shift, 0, ''),
    ],
  };
}

const figure = (name: string, measured: number, budget: number, unit: string): Measurement => ({
  ...{ name, measured, budget, unit, how: 'an empty cache' },
});

type Tab = { readonly page: Page; readonly devTools: CDPSession };

/** Opens a tab for one load, so that no page before it is in the figures. */
async function inTab<Result>(
  context: BrowserContext,
  run: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const page = await context.newPage();
  try {
    return await run({ page, devTools: await context.newCDPSession(page) });
  } finally {
    await page.close();
  }
}
