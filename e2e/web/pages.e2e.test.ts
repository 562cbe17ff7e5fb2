import { seed } from '@souk/ops/seed/seed';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import { atEnd, until } from '@souk/platform/testing/test-file';
import type { BrowserContext, Page } from 'playwright-core';
import { startShop } from '../testing/start-shop.ts';
import { buyAt, fillAddress, productPathAt } from './testing/buy.ts';
import { measured } from './testing/measured.ts';
import { violationsOf } from './testing/violations-of.ts';
import { type Look, logInBy, looks, openBrowser, watchFaults } from './testing/walk.ts';

let running: RunningSystem;
let webUrl: string;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  const system = await startShop({ hosting: 'one-process', webPort: 0 });
  ({ running } = system);
  webUrl = running.webUrl ?? '';
  await seed(running);
  browser = await openBrowser();
  atEnd(() => browser.close());
});

const light = looks[0] as Look;
const buyer = { username: 'buyer', password: demoPassword };

const productPath = () => productPathAt(webUrl);
const buy = (page: Page) => buyAt(page, webUrl);

async function as(look: Look, login?: typeof buyer): Promise<BrowserContext> {
  const context = await browser.contextFor(look);
  if (login) await logInBy(context, webUrl, login);
  return context;
}

it('a person buys without JavaScript, and going back orders nothing again (WEB-1, WEB-5)', async () => {
  const context = await as({ ...light, javaScript: false });
  const page = await context.newPage();
  await page.goto(webUrl);
  expect(await page.locator('.card').count()).toBe(24);
  await page.fill('#search', 'green tea');
  await page.click('search button');
  expect(await page.locator('.card').count()).toBeGreaterThan(1);
  await page.click('.log-in');
  await page.fill('[name=username]', buyer.username);
  await page.fill('[name=password]', buyer.password);
  await page.click('#kc-form-login button:not([type=button])');
  await page.waitForURL(`${webUrl}/?q=green+tea`);
  await buy(page);
  await page.goBack();
  // The cart is ordered: the page of before is not shown again.
  await page.waitForSelector('.empty');
  await page.goto(`${webUrl}/my/orders`);
  expect(await page.locator('.rows li').count()).toBe(1);
  await context.close();
});

it("a guest's cart is the same in two tabs, live, and goes to the person who logs in, once (CART-1, CART-2, CART-3, CART-6)", async () => {
  const context = await as(light);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(webUrl + (await productPath()));
  await page.click('.buy button');
  await page.waitForSelector('.notice a[href="/cart"]');
  await Promise.all([page, other].map((tab) => tab.goto(`${webUrl}/cart`)));
  await other.waitForSelector('.live:not(.off)');
  await page.fill('[name=quantity]', '3');
  await page.click('form.inline button.quiet');
  await until(async () => (await other.inputValue('[name=quantity]')) === '3');
  await logInBy(context, webUrl, { username: 'seller', password: demoPassword });
  for (const tab of [page, other]) {
    await tab.goto(`${webUrl}/cart`);
    expect(await tab.locator('.cart-lines > li').count()).toBe(1);
    expect(await tab.inputValue('[name=quantity]')).toBe('3');
  }
  await context.close();
});

it('an order is live in two tabs over one socket, and goes on when the first is closed (WEB-4, GW-6, ORD-12, DEL-4)', async () => {
  const context = await as(light, buyer);
  let sockets = 0;
  const newTab = async () => {
    const page = await context.newPage();
    page.on('websocket', () => {
      // The page of the product had one for its stock.
      if (page.url().includes('/my/orders/')) sockets += 1;
    });
    return page;
  };
  const [first, second] = [await newTab(), await newTab()];
  const path = await buy(first);
  await second.goto(webUrl + path);
  const confirmed = '.rail li.done:nth-child(5)';
  await Promise.all([first.waitForSelector(confirmed), second.waitForSelector(confirmed)]);
  await Promise.all([first, second].map((page) => page.waitForSelector('.live:not(.off)')));
  expect(sockets).toBe(1);
  await first.close();
  await second.waitForSelector('form.quiet-form button');
  const third = await newTab();
  await third.goto(webUrl + path);
  await third.click('form.quiet-form button');
  await second.waitForSelector('.headline-text.bad');
  expect(sockets).toBe(2);
  await context.close();
});

it('an order is shown as it was at a moment, and none is sent without a network (WEB-5)', async () => {
  const context = await as(light, buyer);
  const page = await context.newPage();
  await page.goto(webUrl + (await productPath()));
  await page.click('.buy button');
  await page.waitForURL(/added/);
  await page.goto(`${webUrl}/checkout`);
  await fillAddress(page);
  await context.setOffline(true);
  await page.waitForSelector('#offline:not([hidden])');
  await page.click('.sum-panel button[type=submit]');
  expect(await page.inputValue('[name=street]')).toBe('Tverskaya 1');
  await context.setOffline(false);
  await page.waitForSelector('#offline', { state: 'hidden' });
  await page.click('.sum-panel button[type=submit]');
  // The same products were ordered a moment ago, by other tests.
  await page.waitForSelector('[name=anyway], .rail');
  if (await page.$('[name=anyway]')) await page.click('[name=anyway]');
  await page.waitForSelector('.rail li.done:nth-child(5)');
  await page.fill('#moment', '1');
  await page.waitForSelector('.rail li:nth-child(2):not(.done)');
  expect(await page.locator('.log li').count()).toBe(1);
  await page.locator('#moment').press('End');
  await page.waitForSelector('.rail li.done:nth-child(5)');
  await context.close();
});

it('random orders end as Finished or Cancelled in a log, without sockets too (WEB-2, WEB-3, WEB-4, BIL-1, BIL-3)', async () => {
  const context = await as(light);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, { WebSocket: undefined });
  });
  await logInBy(context, webUrl, { username: 'seller2', password: demoPassword });
  await page.goto(`${webUrl}/quick`);
  await page.click('form:has([value="open-account"]) button');
  const balance = page.locator('[aria-labelledby=balance] data');
  expect(await balance.getAttribute('value')).toBe('5000.00');
  const seen = new Set<string>();
  await until(async () => {
    await page.click('form:has([value="place-order"]) button');
    const latest = page.locator('.log li').first();
    await latest.filter({ hasText: '→' }).waitFor();
    seen.add((await latest.textContent())?.split('→').at(-1)?.trim() ?? '');
    return seen.has('Finished') && seen.has('Cancelled');
  });
  await context.close();
});

it('a person who logs out is logged out, and logs in again at the page that was open (WEB-5)', async () => {
  const context = await as({ ...light, javaScript: false }, buyer);
  const page = await context.newPage();
  await page.goto(`${webUrl}/my/wallet`);
  await page.click('.menu summary');
  await page.click('.menu form button');
  await page.waitForURL((url) => url.pathname !== '/logout');
  const { status } = await page.goto(`${webUrl}/my/wallet`).then((answer) => ({
    status: answer?.status(),
  }));
  expect(status).toBe(401);
  await page.click('main a.button');
  await page.fill('[name=username]', buyer.username);
  await page.fill('[name=password]', buyer.password);
  await page.click('#kc-form-login button:not([type=button])');
  await page.waitForURL(`${webUrl}/my/wallet`);
  await context.close();
});

/** All pages of a buyer. */
const own = ['orders', 'wallet', 'notifications', 'account'].map((name) => `/my/${name}`);
const paths = ['/', '/?q=tea', '/cart', '/checkout', ...own];

describe.each(looks)('every page of a buyer in $name', (look) => {
  it('is accessible, quiet and small (WEB-1, WEB-5)', async () => {
    const context = await as(look, buyer);
    const page = await context.newPage();
    const faults = watchFaults(page);
    const devTools = await context.newCDPSession(page);
    const order = await page
      .goto(`${webUrl}/my/orders`)
      .then(() => page.getAttribute('.rows a', 'href'));
    for (const path of [...paths, '/quick', '/no/such/page', await productPath(), order ?? '']) {
      const load = await measured(page, devTools, webUrl + path);
      const violations = await violationsOf(devTools);
      expect({ path, violations, ...load }).toEqual({
        path,
        violations: [],
        moved: [],
        small: true,
      });
    }
    // A missing page is a failed request, which the browser reports itself.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await context.close();
  });
});
