import { seed } from '@souk/ops/seed/seed';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import { atEnd } from '@souk/platform/testing/test-file';
import type { BrowserContext, Page } from 'playwright-core';
import { startShop } from '../../testing/start-shop.ts';
import { type Look, logInBy, openBrowser } from './walk.ts';

/** What a page has only once the browser has taken it over. */
export const takenOver =
  'thead .tick input:enabled, #csv-file:enabled, .stepper button:enabled, .live:not(.off)';

export type ConsoleShop = {
  readonly running: RunningSystem;
  readonly webUrl: string;
  /** Opens a browser in which a person of the demo shop is logged in; without a name, nobody is. */
  readonly as: (look: Look, username?: string) => Promise<BrowserContext>;
  /** Opens a page, and waits until the browser has taken it over. */
  readonly opened: (context: BrowserContext, path: string) => Promise<Page>;
};

/** Starts a shop with demo data, its pages and a browser, until the end of the test file. */
export async function startConsoleShop(): Promise<ConsoleShop> {
  const { running } = await startShop({ hosting: 'one-process', webPort: 0 });
  const webUrl = running.webUrl ?? '';
  await seed(running);
  const browser = await openBrowser();
  atEnd(() => browser.close());
  return {
    running,
    webUrl,
    as: async (look, username) => {
      const context = await browser.contextFor(look);
      if (username) await logInBy(context, webUrl, { username, password: demoPassword });
      return context;
    },
    opened: async (context, path) => {
      const page = await context.newPage();
      await page.goto(webUrl + path);
      await page.waitForSelector(takenOver);
      return page;
    },
  };
}
