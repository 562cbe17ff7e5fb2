import { existsSync } from 'node:fs';
import { demoPassword } from '@souk/ops/system/environment';
import type { BrowserContext, Page } from 'playwright-core';
import { buyAt } from '../web/testing/buy.ts';
import { executablePath, type Look, looks, openBrowser, watchFaults } from '../web/testing/walk.ts';

type Login = { readonly username: string; readonly password: string };

/**
 * Uses the pages as persons do, in a browser: one buys without scripts, one watches orders with them. Throws
 * what a page lacks, or what the browser reports.
 */
export async function usePages(webUrl: string, print: (line: string) => void): Promise<void> {
  if (!existsSync(executablePath))
    return print(`skipped: the pages, as there is no ${executablePath}`);
  const browser = await openBrowser();
  try {
    const [light] = looks as [Look];
    await inContext(browser.contextFor({ ...light, javaScript: false }), async (page) => {
      await logIn(page, webUrl, { username: 'buyer', password: demoPassword });
      const path = await buyAt(page, webUrl);
      await page.goto(`${webUrl}/my/orders`);
      await page.waitForSelector(`a[href="${path}"]`);
      print(`The pages took the order ${path} without scripts.`);
    });
    await inContext(browser.contextFor(light), (page) => watch(page, webUrl, print));
  } finally {
    await browser.close();
  }
}

async function watch(page: Page, webUrl: string, print: (line: string) => void): Promise<void> {
  const faults = watchFaults(page);
  await logIn(page, webUrl, { username: 'seller2', password: demoPassword });
  await page.goto(`${webUrl}/quick`);
  const open = page.locator('form:has([value="open-account"]) button');
  if ((await open.count()) > 0) await open.click();
  await page.waitForSelector('[aria-labelledby=balance] data');
  await page.click('form:has([value="place-order"]) button');
  await page.locator('.log li', { hasText: '→' }).first().waitFor();
  print(`The pages: ${await page.locator('.log li').first().textContent()}`);
  await buyAt(page, webUrl);
  // Live, as each step comes.
  await page.waitForSelector('.rail li.done:nth-child(5)');
  print('The pages followed an order until it was confirmed.');
  for (const name of ['wallet', 'notifications', 'account']) {
    const answer = await page.goto(`${webUrl}/my/${name}`);
    if (!answer?.ok()) throw new Error(`/my/${name} was answered with ${answer?.status()}.`);
  }
  if (faults.length > 0) throw new Error(`The browser reports:\n${faults.join('\n')}`);
}

async function inContext(
  opening: Promise<BrowserContext>,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await opening;
  await use(await context.newPage());
  await context.close();
}

/** By the page of the provider. */
async function logIn(page: Page, webUrl: string, { username, password }: Login): Promise<void> {
  await page.goto(webUrl);
  await page.click('.log-in');
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', password);
  await page.click('#kc-form-login button:not([type=button]), #kc-form-login input[type=submit]');
  await page.waitForURL(`${webUrl}/**`);
}
