import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { seed } from '@souk/ops/seed/seed';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { atEnd, until } from '@souk/platform/testing/test-file';
import type { BrowserContext, Page } from 'playwright-core';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, type DemoName, demoClient } from '../testing/users.ts';
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

async function as(username: DemoName, look: Look = light): Promise<BrowserContext> {
  const context = await browser.contextFor(look);
  await logInBy(context, webUrl, { username, password: demoPassword });
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(webUrl + path);
  return page;
}

const newThing = () => newProduct(demoClient(running, 'seller'), 1_000, '0.01');

/** The pages of operators, beside those of single things. */
const paths = [
  ...['/operate', '/operate/orders', '/operate/sagas?state=DONE', '/operate/letters'],
  ...['/operate/topics', '/operate/topics/order-status', '/operate/tasks', '/operate/settings'],
  ...['/operate/users', '/operate/data?q=tea', '/operate/health', '/operate/verify', '/tour'],
];

it('an order waits while billing is stopped on the tour, and its picture ends well, live (SAG-10, OPS-5)', async () => {
  const shopper = new Shopper(await buyer(running));
  const product = await newThing();
  const context = await as('admin');
  const tour = await open(context, '/tour');
  await tour.click('[name=confirmed]');
  await tour.click('[value=stop]');
  await tour.waitForSelector('[value=start]');
  const { order } = await shopper.placeAllowingDuplicates(product, 1, randomUUID());
  const page = await open(context, `/operate/orders/${order?.id}`);
  await page.waitForSelector('.live:not(.off)');
  await page.waitForSelector('.saga .step.asked');
  expect(await page.locator('.saga .step').count()).toBe(1);
  await tour.click('[value=start]');
  // Nobody loads the page again.
  await page.waitForSelector('.saga .step.done >> nth=5');
  const texts = await page.locator('.saga .step > text').allTextContents();
  expect(texts).toHaveLength(6);
  for (const text of texts) expect(text).toMatch(/^\d [a-z]+-[a-z]+ \d+ ms/);
  await open(context, '/operate').then((board) => board.waitForSelector('.board-figures li'));
  await context.close();
});

it('a verification that is started from its page finds nothing, without a reload (OPS-9)', async () => {
  const context = await as('operator');
  const page = await open(context, '/operate/verify');
  await page.click('main form button');
  await page.waitForSelector('.notice.good');
  expect(await page.locator('.checks li').count()).toBeGreaterThan(40);
  expect(await page.locator('.checks .badge.none').count()).toBe(0);
  await context.close();
});

it('a report is made from the page of tasks, and its schedule is paused and resumed (WEB-7)', async () => {
  const context = await as('operator');
  const page = await open(context, '/operate/tasks');
  await page.click('[value=pause]');
  await page.waitForSelector('[value=resume]');
  await page.selectOption('[name=hour]', { index: 3 });
  await page.click('[value=report]');
  await page.waitForURL(/\/operate\/tasks\/.+/);
  await page.waitForSelector('.source pre');
  const download = page.waitForEvent('download');
  await page.click('a[download]');
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.goto(`${webUrl}/operate/tasks`);
  await page.click('[value=resume]');
  await page.waitForSelector('[value=pause]');
  await context.close();
});

it('the window of similar orders, set to 10 seconds, holds for the next pair (WEB-8)', async () => {
  const shopper = new Shopper(await buyer(running));
  const product = await newThing();
  const place = async () => (await shopper.place(product, 1, randomUUID())).__typename;
  expect([await place(), await place()]).toEqual(['PlaceOrderPayload', 'DuplicateOrder']);
  const context = await as('admin', { ...light, javaScript: false });
  const page = await open(context, '/operate/settings');
  const panel = page.locator('#SIMILAR_ORDER_WINDOW');
  await panel.locator('[name=value]').fill('10');
  await panel.locator('[value=set]').click();
  await page.waitForSelector('.notice.good');
  expect(await panel.locator('strong').textContent()).toBe('10');
  expect(await page.locator('tbody tr').first().textContent()).toContain('admin');
  // With the window of before, this would take five minutes.
  await until(async () => (await place()) === 'PlaceOrderPayload');
  await context.close();
});

it('a frozen wallet pays for nothing until it is unfrozen (WEB-9)', async () => {
  const shopper = new Shopper(await buyer(running));
  const { me } = await shopper.client.ask<{ me: { username: string } }>('{ me { username } }');
  const product = await newThing();
  const endOf = async () => {
    const { order } = await shopper.placeAllowingDuplicates(product, 1, randomUUID(), 'SETTLED');
    return order?.status;
  };
  const context = await as('operator');
  const page = await open(context, `/operate/data?q=${me.username}`);
  await page.click(`main a:text-is("${me.username}")`);
  await page.click('[value=freeze]');
  await page.waitForSelector('[value=unfreeze]');
  expect(await endOf()).toBe('FAILED');
  await page.click('[value=unfreeze]');
  await page.waitForSelector('[value=freeze]');
  expect(await endOf()).toBe('CONFIRMED');
  await context.close();
});

it('a poisoned record appears among the dead letters, and is released from the page (EVT-9, EVT-10)', async () => {
  const bus = await openBus(busConfigAt(running.busUrl), newLogger('test', 'fatal'));
  atEnd(() => bus.close());
  const value = `{"orderId": broken ${randomUUID()}`;
  await bus.publish([{ topic: 'order-placed', key: null, value, headers: {} }]);
  const context = await as('operator', { ...light, javaScript: false });
  const page = await open(context, '/operate/letters?service=inventory');
  const letter = page.locator('article', { hasText: value });
  const keyOf = () => letter.locator('[name=key]').first().getAttribute('value');
  await until(async () => {
    await page.reload();
    return (await letter.count()) > 0;
  });
  const before = await keyOf();
  await letter.getByRole('button').click();
  await page.waitForURL(/released/);
  // No attempt can succeed: it comes back, as another letter.
  await until(async () => {
    await page.goto(`${webUrl}/operate/letters?service=inventory`);
    return (await letter.count()) > 0 && (await keyOf()) !== before;
  });
  await context.close();
});

it.each(['buyer', 'seller'] as const)(
  'no page of operators exists for a %s (WEB-9)',
  async (who) => {
    const context = await as(who);
    for (const path of paths) {
      const answer = await context.request.get(webUrl + path);
      expect([path, answer.status()]).toEqual([path, 404]);
    }
    await context.close();
  },
);

describe.each(looks)('every page of operators in $name', (look) => {
  it('is accessible, quiet and small (WEB-7, WEB-8, WEB-9)', async () => {
    const context = await as('admin', look);
    const page = await context.newPage();
    const faults = watchFaults(page);
    const devTools = await context.newCDPSession(page);
    const linkOn = async (path: string) => {
      await page.goto(webUrl + path);
      return (await page.getAttribute('tbody th a', 'href')) ?? '';
    };
    const single = [
      await linkOn('/operate/orders'),
      await linkOn('/operate/users'),
      await linkOn('/operate/tasks'),
    ];
    for (const path of [...paths, ...single]) {
      const load = await measured(page, devTools, webUrl + path, 45);
      const violations = await violationsOf(devTools);
      expect({ path, violations, ...load }).toEqual({
        ...{ path, violations: [] },
        ...{ moved: [], small: true },
      });
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
