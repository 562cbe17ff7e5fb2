import { randomUUID } from 'node:crypto';
import { knownProduct, seed } from '@souk/ops/seed/seed';
import { seedPastSales } from '@souk/ops/seed/seed-past-sales';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import { atEnd, until } from '@souk/platform/testing/test-file';
import type { BrowserContext, Page } from 'playwright-core';
import { startShop } from '../testing/start-shop.ts';
import { demoClient } from '../testing/users.ts';
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
  await seedPastSales(running);
  browser = await openBrowser();
  atEnd(() => browser.close());
});

const light = looks[0] as Look;

async function as(name: string, look: Look = light): Promise<BrowserContext> {
  const context = await browser.contextFor(look);
  await logInBy(context, webUrl, { username: name, password: demoPassword });
  return context;
}

type Placed = { readonly id: string; readonly number: string };

/** Places an order of two units of the cheapest product, which the seller sells, and waits until it is confirmed. */
async function order(): Promise<Placed> {
  const client = demoClient(running, 'buyer');
  const { products } = await client.askRepeatedly<{
    products: { edges: readonly { node: { id: string } }[] };
  }>(
    '{ products(first: 1, filter: { inStock: true }, orderBy: PRICE_ASC) { edges { node { id } } } }',
  );
  const { placeOrder } = await client.askRepeatedly<{ placeOrder: { order: Placed } }>(
    `mutation ($input: PlaceOrderInput!) {
      placeOrder(input: $input) { ... on PlaceOrderPayload { order { id number status } } }
    }`,
    {
      input: {
        items: [{ productId: products.edges[0]?.node.id, quantity: 2 }],
        ...{ allowDuplicate: true, wait: 'SETTLED', idempotencyKey: randomUUID() },
        shippingAddress: { street: 'Tverskaya 1', city: 'Moscow', country: 'Russia', zipCode: '1' },
      },
    },
  );
  return placeOrder.order;
}

/** Buys the known product in a browser of its own. */
async function buyInBrowser(): Promise<void> {
  const context = await as('buyer');
  const page = await context.newPage();
  await page.goto(`${webUrl}/products/${knownProduct}`);
  await page.click('.buy button');
  await page.waitForURL(/added/);
  await page.goto(`${webUrl}/checkout`);
  for (const [name, value] of [
    ['street', 'Tverskaya 1'],
    ['city', 'Moscow'],
    ['zipCode', '125009'],
    ['country', 'Russia'],
  ] as const)
    await page.fill(`[name=${name}]`, value);
  await page.click('.sum-panel button[type=submit]');
  await page.waitForSelector('.rail li.done:nth-child(5)');
  await context.close();
}

/** A figure of the sales of today and the days before, by its place on the page. */
async function figure(page: Page, index: number): Promise<number> {
  await page.goto(`${webUrl}/sell/sales?range=days7`);
  return numberIn(await page.locator('.figures .figure').nth(index).textContent());
}

const numberIn = (text: string | null) => Number((text ?? '').replaceAll(/[^\d.]/g, ''));

/** The values of the hidden fields of the first form with a button. */
async function formOf(page: Page, button: string): Promise<Record<string, string>> {
  return page
    .locator(`form:has(button[value=${button}])`)
    .first()
    .evaluate((form) => {
      const fields = new FormData(form as HTMLFormElement);
      return Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
    });
}

it('an order appears by itself, is shipped by keyboard alone, and the figures change (WEB-6, ANA-2, ORD-12, PAR-2)', async () => {
  const context = await as('seller');
  const page = await context.newPage();
  const orders = await figure(page, 1);
  await page.goto(`${webUrl}/sell/orders`);
  await page.waitForSelector('.live:not(.off)');
  await buyInBrowser();
  await page.waitForSelector('tbody tr');
  const number = await page.locator('tbody th a').first().textContent();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('s');
  await page.waitForURL(/done=ship-1/);
  await page.waitForSelector('.notice.good');
  expect(await page.locator('.chips small').allTextContents()).toEqual(['0', '1']);
  await until(async () => (await figure(page, 1)) === orders + 1);
  await page.goto(`${webUrl}/sell/earnings`);
  await page.click(`tbody a:has-text("${number}")`);
  await page.click('button[value=deliver]');
  await page.waitForSelector('.parcel-state .badge:has-text("Delivered")');
  await context.close();
});

it('the sales change while their page is open, and an opened table stays open (WEB-6, ANA-2)', async () => {
  const context = await as('seller');
  const page = await context.newPage();
  const before = await figure(page, 1);
  await page.waitForSelector('.live:not(.off)');
  await page.locator('.chart summary').first().click();
  await order();
  const shown = page.locator('.figures .figure').nth(1);
  await until(async () => numberIn(await shown.textContent()) === before + 1);
  expect(await page.locator('.chart details').first().getAttribute('open')).not.toBeNull();
  await context.close();
});

it('slips of marked parcels are printed, each on a page (WEB-6)', async () => {
  const placed = [await order(), await order()];
  const context = await as('seller');
  const page = await context.newPage();
  await page.goto(`${webUrl}/sell/orders`);
  for (const { number } of placed) await page.check(`tr:has-text("${number}") [name=parcel]`);
  await page.click('button[value=slips]');
  await page.locator('.slip-number').nth(1).waitFor();
  expect(await page.locator('.slip-number').allTextContents()).toEqual(
    expect.arrayContaining(placed.map(({ number }) => number)),
  );
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  await context.close();
});

it('of several parcels all that can be shipped are, and the others say why not (WEB-6, PAR-1)', async () => {
  const placed = [await order(), await order()];
  const context = await as('seller', { ...light, javaScript: false });
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(`${webUrl}/sell/orders`);
  for (const { number } of placed) await page.check(`tr:has-text("${number}") [name=parcel]`);
  await other.goto(`${webUrl}/sell/orders/${placed[0]?.id}`);
  await other.click('button[value=ship]');
  await other.waitForSelector('.parcel-state .badge:has-text("On its way")');
  await page.click('button[value=ship]');
  const text = await page.textContent('.notice.bad');
  expect(text).toContain('1 parcel was changed, 1 was not.');
  expect(text).toContain(`${placed[0]?.number}: `);
  await page.goto(`${webUrl}/sell/orders?show=way`);
  for (const { number } of placed) await page.check(`tr:has-text("${number}") [name=parcel]`);
  await page.click('button[value=deliver]');
  await page.waitForSelector('.notice.good:has-text("2 parcels are delivered")');
  await context.close();
});

it('what is refused says why, keeps what was written, and is done once, without JavaScript (WEB-6, PAR-3)', async () => {
  const { id } = await order();
  const context = await as('seller', { ...light, javaScript: false });
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(`${webUrl}/sell/orders`);
  await page.click('button[value=ship]');
  expect(await page.textContent('.notice.bad')).toContain('Nothing is marked');
  for (const tab of [page, other]) await tab.goto(`${webUrl}/sell/orders/${id}`);
  await other.click('summary:has-text("Cancel units")');
  await other.fill('.units input', '1');
  await other.click('button[value=cancel]');
  await other.locator('tbody td').nth(2).filter({ hasText: '1' }).waitFor();
  await page.fill('[name=trackingNumber]', 'RU-17');
  await page.click('button[value=ship]');
  expect(await page.textContent('.notice.bad')).toContain('has changed since');
  expect(await page.inputValue('[name=trackingNumber]')).toBe('RU-17');
  const form = { ...(await formOf(page, 'ship')), do: 'ship' };
  const send = () =>
    context.request.post(`${webUrl}/sell/orders/${id}`, {
      ...{ form, headers: { origin: webUrl }, maxRedirects: 0 },
    });
  await Promise.all([send(), send()]);
  expect((await send()).status()).toBe(303);
  await page.goto(`${webUrl}/sell/orders/${id}`);
  expect(await page.locator('.log li:has-text("On its way")').count()).toBe(1);
  expect(await page.textContent('main')).toContain('RU-17');
  const payout = await context.request.post(`${webUrl}/sell/earnings`, {
    ...{ form: { amount: '999999', key: randomUUID() }, headers: { origin: webUrl } },
  });
  expect([payout.status(), await payout.text()]).toEqual([
    422,
    expect.stringContaining('more than what is due'),
  ]);
  await context.close();
});

it.each([
  ['hours24', 24],
  ['days7', 7],
  ['weeks12', 12],
])(
  'the sales of %s have %i bars, and the same figures in their table and file (WEB-6, ANA-3)',
  async (range, count) => {
    const context = await as('seller');
    const page = await context.newPage();
    await page.goto(`${webUrl}/sell/sales?range=${range}`);
    const [sold, orders] = [page.locator('.chart').nth(0), page.locator('.chart').nth(1)];
    expect(await sold.locator('.bars rect').count()).toBe(count);
    const cells = (chart: typeof sold) =>
      chart.locator('tbody tr td:nth-child(2)').allTextContents();
    const path = await page.getAttribute('a[download]', 'href');
    const file = await context.request.get(webUrl + path);
    expect(file.headers()['content-disposition']).toBe(`attachment; filename="sales-${range}.csv"`);
    const [head, ...rows] = (await file.text())
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const column = (name: string) => rows.map((row) => Number(row[head?.indexOf(name) ?? -1]));
    expect((await cells(sold)).map(numberIn)).toEqual(column('gross'));
    expect((await cells(orders)).map(numberIn)).toEqual(column('sold orders'));
    const total = column('sold orders').reduce((sum, value) => sum + value, 0);
    expect(numberIn(await page.locator('.figures .figure').nth(1).textContent())).toBe(total);
    expect(total).toBeGreaterThan(0);
    await context.close();
  },
);

it('a forecast has a fan, the day on which the stock ends, and both errors; what to reorder follows (ANA-4)', async () => {
  const context = await as('seller');
  const page = await context.newPage();
  await page.goto(`${webUrl}/sell/sales`);
  await page.click('.panel:has(#top) tbody a');
  await page.waitForURL(/\/sell\/forecast/);
  const fans = page.locator('.chart > svg .fan');
  expect(await fans.count()).toBe(2);
  for (const path of await fans.all()) expect(await path.getAttribute('d')).toMatch(/^M.*Z$/);
  const errors = (await page.textContent('.both-errors'))?.match(/\d+(\.\d+)?/g);
  expect(errors).toHaveLength(2);
  expect(await page.locator('.chart').first().locator('tbody tr').count()).toBe(56 + 28);
  const name = await page.textContent('.forecast-of');
  await page.goto(`${webUrl}/sell/reorder`);
  const line = page.locator('tbody tr', { hasText: name ?? '' });
  expect(Number(await line.locator('strong').textContent())).toBeGreaterThan(100);
  const file = await context.request.get(`${webUrl}/sell/reorder?as=file`);
  const lines = (await file.text()).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + (await page.locator('tbody tr').count()));
  await context.close();
});

it('an analyst sees the figures of the shop and nothing else of sellers; a buyer sees none (WEB-6)', async () => {
  const statuses = async (name: string) => {
    const context = await as(name);
    const paths = ['sales', 'forecast', 'orders', 'earnings', 'reorder', 'slips'];
    const answers = paths.map((path) => context.request.get(`${webUrl}/sell/${path}`));
    const found = (await Promise.all(answers)).map((answer) => answer.status());
    await context.close();
    return found;
  };
  expect(await statuses('analyst')).toEqual([200, 200, 404, 404, 404, 404]);
  expect(await statuses('buyer')).toEqual([404, 404, 404, 404, 404, 404]);
});

describe.each(looks)('every page of orders, sales and earnings in $name', (look) => {
  it('is accessible, quiet and small (WEB-6)', async () => {
    const { id } = await order();
    const context = await as('seller', look);
    const page = await context.newPage();
    const faults = watchFaults(page);
    const devTools = await context.newCDPSession(page);
    await page.goto(`${webUrl}/sell/orders/${id}`);
    const slip = await page.locator('.parcel-state a').nth(1).getAttribute('href');
    await page.goto(`${webUrl}/sell/sales`);
    const forecast = await page.locator('.panel:has(#top) tbody a').first().getAttribute('href');
    const names = ['orders', 'orders?show=way', 'earnings', 'sales', 'forecast', 'reorder'];
    const paths = [...names.map((name) => `/sell/${name}`), `/sell/orders/${id}`, slip, forecast];
    for (const path of paths) {
      const load = await measured(page, devTools, `${webUrl}${path}`, 45);
      const violations = await violationsOf(devTools);
      const fits = await page.evaluate<boolean>(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      );
      expect({ path, violations, fits, ...load }).toEqual({
        ...{ path, violations: [], fits: true, moved: [], small: true },
      });
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
