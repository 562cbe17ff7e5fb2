import { randomUUID } from 'node:crypto';
import { seed } from '@souk/ops/seed/seed';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import { atEnd } from '@souk/platform/testing/test-file';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { newPictureFile } from '../testing/pictures.ts';
import { startShop } from '../testing/start-shop.ts';
import { measured, scriptsMax } from './testing/measured.ts';
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

const [light, , phone] = looks as readonly [Look, Look, Look];

async function as(look: Look, username = 'seller'): Promise<BrowserContext> {
  const context = await browser.contextFor(look);
  await logInBy(context, webUrl, { username, password: demoPassword });
  return context;
}

/** What a page has only once the browser has taken it over. */
const takenOver =
  'thead .tick input:enabled, #csv-file:enabled, .stepper button:enabled, .live:not(.off)';

async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(webUrl + path);
  await page.waitForSelector(takenOver);
  return page;
}

/** Adds a product without scripts, and returns its path. */
async function newProduct(page: Page, name: string, stock: number): Promise<string> {
  await page.goto(`${webUrl}/sell/products/new`);
  await page.fill('[name=name]', name);
  await page.fill('[name=price]', '1 200,50');
  await page.fill('[name=sku]', randomUUID());
  await page.fill('[name=stock]', String(stock));
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/sell\/products\/.+saved/);
  return new URL(page.url()).pathname;
}

const rowOf = (page: Page, name: string) => page.locator('tbody tr').filter({ hasText: name });

/** Writes a value into a cell, and saves it. */
async function edit(row: Locator, place: number, value: string): Promise<void> {
  await row.locator('.cell').nth(place).click();
  await row.locator('.cell-editor input').fill(value);
  await row.locator('.cell-editor input').press('Enter');
}

const price = 1;

/** A file of products with these SKUs. */
const csvOf = (prefix: string, count: number) =>
  [
    'sku,name,price,stock',
    ...Array.from(
      { length: count },
      (_, index) => `${prefix}-${index},"Tin, ${prefix} ${index}",${index + 1}.50,${index}`,
    ),
  ].join('\n');

it('a product with stock and a picture is added without scripts, and is in the catalogue (WEB-6)', async () => {
  const context = await as({ ...light, javaScript: false });
  const page = await context.newPage();
  const name = `Чай شاي ${randomUUID()}`;
  const path = await newProduct(page, name, 7);
  const file = newPictureFile();
  const buffer = Buffer.from(await file.arrayBuffer());
  await page.setInputFiles('#file', { name: file.name, mimeType: file.type, buffer });
  await page.click('.drop button');
  await page.waitForSelector('.picture-list img');
  await page.fill('[name=description]', 'Two\nlines');
  await page.click('button[value=save]');
  await page.waitForSelector('.notice.good');
  expect(await page.inputValue('[name=description]')).toBe('Two\nlines');
  await context.close();
  const visitor = await browser.contextFor(light);
  const shop = await visitor.newPage();
  await shop.goto(`${webUrl}/?${new URLSearchParams({ q: name })}`);
  expect(await shop.getAttribute('.card a', 'href')).toBe(path.replace('/sell', ''));
  await shop.click('.card a');
  expect(await shop.textContent('.price')).toBe('₽1,200.50');
  await visitor.close();
});

it('a price is changed in its cell, and of two changes the second sees both (WEB-6)', async () => {
  const context = await as(light);
  const first = await context.newPage();
  const name = `Price ${randomUUID()}`;
  await newProduct(first, name, 1);
  const list = `/sell/products?${new URLSearchParams({ q: name })}`;
  await first.goto(webUrl + list);
  await first.waitForSelector(takenOver);
  const second = await opened(context, list);
  await edit(rowOf(first, name), price, '15');
  await first.waitForSelector('.cell-editor', { state: 'detached' });
  await edit(rowOf(second, name), price, '16');
  await second.getByText('saved 15.00 meanwhile').waitFor();
  expect(await second.inputValue('.cell-editor input')).toBe('16');
  await second.click('.cell-editor button[type=submit]');
  await second.waitForSelector('.cell-editor', { state: 'detached' });
  expect(await rowOf(second, name).locator('data').getAttribute('value')).toBe('16.00');
  // Esc leaves the cell as it was.
  await rowOf(second, name).locator('.cell').nth(price).click();
  await second.fill('.cell-editor input', '99');
  await second.press('.cell-editor input', 'Escape');
  expect(await rowOf(second, name).locator('data').getAttribute('value')).toBe('16.00');
  await context.close();
});

it('ticked products change together, and those that were refused say why and stay ticked (WEB-6)', async () => {
  const context = await as(light);
  const page = await context.newPage();
  const name = `Bulk ${randomUUID()}`;
  for (const place of [1, 2, 3]) await newProduct(page, `${name} ${place}`, place);
  const list = `/sell/products?${new URLSearchParams({ q: name })}`;
  await page.goto(webUrl + list);
  for (const place of [1, 2]) await rowOf(page, `${name} ${place}`).locator('[name=row]').check();
  const other = await opened(context, list);
  await edit(rowOf(other, `${name} 1`), price, '5');
  await other.waitForSelector('.cell-editor', { state: 'detached' });
  await page.fill('#bulk-value', '-50');
  await page.click('#bulk button');
  await page.waitForSelector('.notice.bad');
  const prices = async () =>
    Promise.all(
      [1, 2, 3].map((place) =>
        rowOf(page, `${name} ${place}`).locator('data').getAttribute('value'),
      ),
    );
  expect(await prices()).toEqual(['5.00', '600.25', '1200.50']);
  expect(await page.locator('[name=row]:checked').count()).toBe(1);
  await page.click('#bulk button');
  await page.waitForSelector('.notice.good');
  expect(await prices()).toEqual(['2.50', '600.25', '1200.50']);
  await context.close();
});

it('a file of 120 products is added once, although its tab was closed in the middle (WEB-6)', async () => {
  const context = await as(light);
  const prefix = randomUUID();
  const file = { name: 'tins.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(prefix, 120)) };
  const first = await opened(context, '/sell/import');
  await first.setInputFiles('#csv-file', file);
  const sent = first.waitForResponse((response) => response.request().method() === 'POST');
  await first.getByRole('button', { name: 'Add 120 products' }).click();
  await sent;
  await first.close();
  const second = await opened(context, '/sell/import');
  await second.getByRole('button', { name: 'Go on' }).click();
  await second.getByText('120 products are in your shop').waitFor();
  // The same file again adds nothing.
  await second.setInputFiles('#csv-file', file);
  await second.getByRole('button', { name: 'Add 120 products' }).click();
  await second.getByText('120 products are in your shop').waitFor();
  await second.goto(`${webUrl}/sell/products?${new URLSearchParams({ q: prefix })}`);
  expect(await second.textContent('.console-filter > span')).toBe('120 products');
  await context.close();
});

it('a file with faults names their cells, with scripts and without, and adds nothing (WEB-6)', async () => {
  const prefix = randomUUID();
  const bad = `sku,name,price,stock\n${prefix}-a,,1,1\n${prefix}-b,B,free,x`;
  const faults = async (page: Page) =>
    (await page.locator('td.wrong').allTextContents()).map((text) => text.slice(0, 9));
  for (const javaScript of [true, false]) {
    const context = await as({ ...light, javaScript });
    const page = await context.newPage();
    await page.goto(`${webUrl}/sell/import`);
    if (javaScript) await page.waitForSelector(takenOver);
    await page.fill('#csv', bad);
    await page.click('form:has(#csv) button');
    await page.waitForSelector('td.wrong');
    expect(await faults(page)).toEqual(['Write som', 'freeWrite', 'xWrite a ']);
    expect(await page.inputValue('#csv')).toBe(bad);
    await page.goto(`${webUrl}/sell/products?${new URLSearchParams({ q: prefix })}`);
    await page.waitForSelector('.empty');
    await context.close();
  }
});

it('the stock is counted on a phone, and a count of a stock that has changed is asked for again (WEB-6)', async () => {
  const context = await as(phone);
  const page = await opened(context, '/sell/stock/count');
  const name = (await page.textContent('h1')) ?? '';
  const stored = Number(await page.inputValue('#counted'));
  const other = await opened(context, `/sell/stock?${new URLSearchParams({ q: name })}`);
  const row = rowOf(other, name).first();
  await page.click('.stepper button >> nth=1');
  await page.click('button.large');
  await page.waitForURL(/place=2/);
  await row
    .locator(`td:text-is("${stored + 1}")`)
    .first()
    .waitFor();
  await page.goBack();
  await page.waitForURL((url) => !url.search);
  await page.reload();
  await page.waitForSelector(takenOver);
  await row.locator('input[name=value]').fill(String(stored + 9));
  await row.locator('button').click();
  await row
    .locator(`td:text-is("${stored + 9}")`)
    .first()
    .waitFor();
  await page.fill('#counted', String(stored + 4));
  await page.click('button.large');
  await page.waitForSelector('.notice.bad');
  expect(await page.inputValue('#counted')).toBe(String(stored + 4));
  await page.click('button.large');
  await page.waitForURL(/place=2/);
  await row
    .locator(`td:text-is("${stored + 4}")`)
    .first()
    .waitFor();
  await context.close();
});

const paths = ['', '/products', '/products/new', '/import', '/stock', '/stock/count'];

it('nothing of it exists for a buyer (WEB-6)', async () => {
  const context = await as(light, 'buyer');
  const page = await context.newPage();
  for (const path of paths.map((one) => `${webUrl}/sell${one}`)) {
    expect((await page.goto(path))?.status()).toBe(404);
    const headers = { origin: new URL(webUrl).origin };
    expect((await context.request.post(path, { form: { do: 'bulk' }, headers })).status()).toBe(
      404,
    );
  }
  expect(await page.locator('a[href="/sell"]').count()).toBe(0);
  await context.close();
});

describe.each(looks)("every page of a seller's products in $name", (look) => {
  it('is accessible, quiet and small (WEB-6)', async () => {
    const context = await as(look);
    const page = await context.newPage();
    const faults = watchFaults(page);
    const devTools = await context.newCDPSession(page);
    await page.goto(`${webUrl}/sell/products`);
    const product = await page.getAttribute('.products-table small a', 'href');
    for (const path of [...paths.map((one) => `/sell${one}`), product ?? '']) {
      const load = await measured(page, devTools, webUrl + path, scriptsMax.console);
      const violations = await violationsOf(devTools);
      expect({ path, violations, ...load }).toEqual({
        path,
        violations: [],
        shift: 0,
        small: true,
      });
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
