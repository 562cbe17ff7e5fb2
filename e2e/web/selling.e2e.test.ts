import { randomUUID } from 'node:crypto';
import { until } from '@souk/platform/testing/test-file';
import type { Page } from 'playwright-core';
import { newPictureFile } from '../testing/pictures.ts';
import { richBuyer } from '../testing/users.ts';
import { type ConsoleShop, startConsoleShop } from './testing/console-shop.ts';
import { measured } from './testing/measured.ts';
import {
  addProduct,
  csvFile,
  editPrice,
  listOf,
  priceIn,
  rowOf,
  sendFile,
} from './testing/seller-pages.ts';
import { violationsOf } from './testing/violations-of.ts';
import { type Look, looks, watchFaults } from './testing/walk.ts';

let shop: ConsoleShop;
beforeAll(async () => {
  shop = await startConsoleShop();
});

const [light, , phone] = looks as readonly [Look, Look, Look];

it('a product with stock and a picture is added without scripts, and is in the catalogue (WEB-6)', async () => {
  const { as, webUrl } = shop;
  const context = await as({ ...light, javaScript: false }, 'seller');
  const page = await context.newPage();
  const name = `Чай شاي ${randomUUID()}`;
  const path = await addProduct(page, webUrl, name, 7);
  await sendFile(page, new File(['no picture'], 'a.png', { type: 'image/png' }));
  await page.getByText('This is no picture').waitFor();
  const picture = newPictureFile();
  await sendFile(page, picture);
  await page.waitForSelector('.picture-list img');
  await sendFile(page, picture);
  await page.getByText('has this picture already').waitFor();
  await page.fill('[name=description]', 'Two\nlines');
  await page.click('button[value=save]');
  await page.waitForSelector('.notice.good');
  expect(await page.inputValue('[name=description]')).toBe('Two\nlines');
  await context.close();
  const visitor = await as(light);
  const found = await visitor.newPage();
  await found.goto(`${webUrl}/?${new URLSearchParams({ q: name })}`);
  expect(await found.getAttribute('.card a', 'href')).toBe(path.replace('/sell', ''));
  await found.click('.card a');
  expect(await found.textContent('.price')).toBe('₽1,200.50');
  await visitor.close();
});

it('a price is changed in its cell, and of two changes the second sees both (WEB-6)', async () => {
  const context = await shop.as(light, 'seller');
  const name = `Price ${randomUUID()}`;
  await addProduct(await context.newPage(), shop.webUrl, name, 1);
  const [first, second] = (await Promise.all(
    [1, 2].map(() => shop.opened(context, listOf(name))),
  )) as [Page, Page];
  await editPrice(rowOf(first, name), '15');
  await first.waitForSelector('.cell-editor', { state: 'detached' });
  const row = rowOf(second, name);
  await editPrice(row, '16');
  await second.getByText('saved 15.00 meanwhile').waitFor();
  expect(await second.inputValue('.cell-editor input')).toBe('16');
  await second.click('.cell-editor button[type=submit]');
  await second.waitForSelector('.cell-editor', { state: 'detached' });
  expect(await priceIn(row)).toBe('16.00');
  // By keys alone.
  await row.locator('[name=row]').focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'e']) await second.keyboard.press(key);
  await second.fill('.cell-editor input', '99');
  await second.press('.cell-editor input', 'Escape');
  expect(await row.locator('[name=row]').isChecked()).toBe(true);
  expect(await priceIn(row)).toBe('16.00');
  await context.close();
});

it('what is written about a product stays while its stock and variants are saved (WEB-6)', async () => {
  const context = await shop.as(light, 'seller');
  const page = await context.newPage();
  const name = `Kept ${randomUUID()}`;
  const path = await addProduct(page, shop.webUrl, name, 5);
  await page.goto(shop.webUrl + path);
  // Preact marks what it has taken over.
  await until(() => page.evaluate<boolean>(`'__k' in document.querySelector('main')`));
  await page.fill('[name=description]', 'Written first');
  await page.fill('#stock', '17');
  await page.click('form:has(#stock) button');
  await page.locator('dd').filter({ hasText: '17' }).first().waitFor();
  await page.click('[aria-labelledby=variants] summary');
  await page.fill('[name=option-0]', 'Size');
  await page.fill('[name=option-value-0]', 'S');
  await page.click('[aria-labelledby=variants] details button');
  await page.waitForSelector('[name=groupVersion]', { state: 'attached' });
  expect(await page.inputValue('[name=description]')).toBe('Written first');
  await page.click('[value=archive]');
  await page.locator('.badge', { hasText: 'Archived' }).waitFor();
  await page.reload();
  expect(await page.inputValue('[name=description]')).toBe('Written first');
  expect(await page.inputValue('#stock')).toBe('17');
  await context.close();
});

it('the question mark lists the keys of a page, and keys work on a Russian keyboard (WEB-6)', async () => {
  const context = await shop.as(light, 'seller');
  const page = await shop.opened(context, '/sell/products');
  const tick = page.locator('[name=row]').first();
  await tick.focus();
  await page.keyboard.press('?');
  await page.waitForSelector('#keys[open]');
  expect(await page.locator('#keys kbd').allTextContents()).toEqual(
    expect.arrayContaining(['E', 'Space', '/', '?']),
  );
  await page.keyboard.press('Escape');
  await page.waitForSelector('#keys[open]', { state: 'hidden' });
  await tick.press('ArrowRight');
  await page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'у', code: 'KeyE', bubbles: true }))`,
  );
  await page.waitForSelector('.cell-editor input');
  await context.close();
});

it('ticked products change together, and those that were refused say why and stay ticked (WEB-6)', async () => {
  const context = await shop.as(light, 'seller');
  const page = await context.newPage();
  const name = `Bulk ${randomUUID()}`;
  const names = [1, 2, 3].map((place) => `${name} ${place}`);
  for (const one of names) await addProduct(page, shop.webUrl, one, 5);
  await page.goto(shop.webUrl + listOf(name));
  for (const one of names.slice(0, 2)) await rowOf(page, one).locator('[name=row]').check();
  const other = await shop.opened(context, listOf(name));
  await editPrice(rowOf(other, `${name} 1`), '5');
  await other.waitForSelector('.cell-editor', { state: 'detached' });
  await page.fill('#bulk-value', '-50');
  await page.click('#bulk button');
  await page.waitForSelector('.notice.bad');
  const prices = () => Promise.all(names.map((one) => priceIn(rowOf(page, one))));
  expect(await prices()).toEqual(['5.00', '600.25', '1200.50']);
  expect(await page.locator('[name=row]:checked').count()).toBe(1);
  await page.click('#bulk button');
  await page.waitForSelector('.notice.good');
  expect(await prices()).toEqual(['2.50', '600.25', '1200.50']);
  await context.close();
});

it('a file of 120 products is added once, although its tab was closed in the middle (WEB-6)', async () => {
  const context = await shop.as(light, 'seller');
  const prefix = randomUUID();
  const file = csvFile(prefix, 120);
  const first = await shop.opened(context, '/sell/import');
  const bad = Buffer.from(`sku,name,price\n${prefix},,free`);
  await first.setInputFiles('#csv-file', { ...file, buffer: bad });
  await first.waitForSelector('td.wrong');
  expect(await first.locator('td.wrong').count()).toBe(2);
  await first.setInputFiles('#csv-file', file);
  const sent = first.waitForResponse((response) => response.request().method() === 'POST');
  await first.getByRole('button', { name: 'Add 120 products' }).click();
  await sent;
  await first.close();
  const second = await shop.opened(context, '/sell/import');
  await second.getByRole('button', { name: 'Go on' }).click();
  await second.getByText('120 products are in your shop').waitFor();
  await second.setInputFiles('#csv-file', file);
  await second.getByRole('button', { name: 'Add 120 products' }).click();
  await second.getByText('120 products are in your shop').waitFor();
  await second.goto(shop.webUrl + listOf(prefix));
  expect(await second.textContent('.found')).toBe('120 products');
  await context.close();
});

it('the stock is counted on a phone, and asked for again when it has changed meanwhile (WEB-6)', async () => {
  const context = await shop.as(phone, 'seller');
  const page = await shop.opened(context, '/sell/stock/count');
  const name = (await page.textContent('h1')) ?? '';
  const stored = Number(await page.inputValue('#counted'));
  const other = await shop.opened(context, `/sell/stock?${new URLSearchParams({ q: name })}`);
  const row = rowOf(other, name).first();
  const shows = (total: number) => row.locator(`td:text-is("${total}")`).first().waitFor();
  await page.click('.stepper button >> nth=1');
  await page.click('button.large');
  await page.waitForURL(/place=2/);
  await shows(stored + 1);
  const again = await shop.opened(context, '/sell/stock/count');
  await row.locator('input[name=value]').fill(String(stored + 9));
  await row.locator('button').click();
  await shows(stored + 9);
  await again.fill('#counted', String(stored + 4));
  await again.click('button.large');
  await again.waitForSelector('.notice.bad');
  expect(await again.inputValue('#counted')).toBe(String(stored + 4));
  await again.click('button.large');
  await again.waitForURL(/place=2/);
  await shows(stored + 4);
  await context.close();
});

it('an order appears on the board by itself (WEB-6)', async () => {
  const context = await shop.as(light, 'seller');
  const page = await context.newPage();
  const name = `Board ${randomUUID()}`;
  const path = await addProduct(page, shop.webUrl, name, 1);
  const board = await shop.opened(context, '/sell');
  const buyer = await richBuyer(shop.running);
  await buyer.place(path.split('/').at(-1) ?? '', 1, randomUUID());
  await board.locator('[aria-labelledby=to-ship] li').filter({ hasText: name }).waitFor();
  await board.locator('[aria-labelledby=running-out] li').filter({ hasText: name }).waitFor();
  await context.close();
});

const paths = ['', '/products', '/products/new', '/import', '/stock', '/stock/count'];

it.each(looks)(
  'every page of a seller is accessible, quiet and small in $name (WEB-6)',
  async (look) => {
    const context = await shop.as(look, 'seller');
    const page = await context.newPage();
    const faults = watchFaults(page);
    const devTools = await context.newCDPSession(page);
    await page.goto(`${shop.webUrl}/sell/products`);
    const product = await page.getAttribute('.products-table small a', 'href');
    for (const path of [...paths.map((one) => `/sell${one}`), product ?? '']) {
      const load = await measured(page, devTools, shop.webUrl + path, 45);
      const violations = await violationsOf(devTools);
      expect({ path, violations, ...load }).toEqual({
        path,
        violations: [],
        moved: [],
        small: true,
      });
    }
    expect(faults).toEqual([]);
    await context.close();
  },
);
