/** `npm run web:shots`: writes pictures of every page of the running shop, in each look. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { demoPassword } from '@souk/ops/system/environment';
import { findRunningSystem } from '@souk/ops/system/local-system';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { type Look, logInBy, looks, openBrowser } from './web/testing/walk.ts';

const { values } = readArguments({
  command: 'npm run web:shots',
  about: 'Writes pictures of every page of the running shop into a folder.',
  options: {
    folder: { type: 'string', value: 'path', about: 'the folder; default .souk/web-shots' },
  },
});
const folder = resolve(
  String(values.folder ?? '') || join(import.meta.dirname, '../.souk/web-shots'),
);
const webUrl = (await findRunningSystem())?.webUrl;
if (!webUrl) {
  console.error('No shop with pages is running: start one with `npm start`.');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
const order = await placeAnOrder();
const paths = {
  catalogue: '/',
  search: '/?q=tea',
  nothing: '/?q=nothing-like-this',
  product: await firstProduct(),
  cart: '/cart',
  checkout: '/checkout',
  orders: '/my/orders',
  order,
  wallet: '/my/wallet',
  notifications: '/my/notifications',
  account: '/my/account',
  quick: '/quick',
  missing: '/no/such/page',
};
/** The pages of a seller about orders, sales and earnings. */
const sellersPaths = {
  'sell-orders': '/sell/orders',
  'sell-parcel': (await hrefOn('/sell/orders?show=all', 'tbody th a')) ?? '/sell/orders',
  'sell-slips':
    (await hrefOn('/sell/orders?show=all', 'tbody th a', '.parcel-state a + a')) ?? '/sell/slips',
  'sell-earnings': '/sell/earnings',
  'sell-sales': '/sell/sales',
  'sell-sales-hours': '/sell/sales?range=hours24',
  'sell-forecast': '/sell/forecast',
  'sell-forecast-product':
    (await hrefOn('/sell/sales', '.panel:has(#top) tbody a')) ?? '/sell/forecast',
  'sell-reorder': '/sell/reorder',
};
/** The pages of a seller about products and stock. */
const productsPaths = {
  'sell-board': '/sell',
  'sell-products': '/sell/products',
  'sell-new-product': '/sell/products/new',
  'sell-product': (await hrefOn('/sell/products', '.products-table small a')) ?? '/sell/products',
  'sell-import': '/sell/import',
  'sell-stock': '/sell/stock',
  'sell-count': '/sell/stock/count',
};
const operated = {
  ...{ board: '/operate', orders: '/operate/orders', order: order.replace('/my/', '/operate/') },
  ...{ sagas: '/operate/sagas?state=DONE', letters: '/operate/letters', topics: '/operate/topics' },
  ...{ topic: '/operate/topics/order-status', tasks: '/operate/tasks', users: '/operate/users' },
  ...{ settings: '/operate/settings', data: '/operate/data?q=tea', health: '/operate/health' },
  ...{ verify: '/operate/verify', tour: '/tour' },
};
const print: Look = { name: 'print', scheme: 'light', width: 794, height: 1123, media: 'print' };
for (const look of [...looks, print]) {
  await takePictures('buyer', '', look, paths);
  await takePictures('seller', '', look, { ...sellersPaths, ...productsPaths });
  await takePictures('admin', 'operate-', look, operated);
}
await browser.close();
console.info(`The pictures are in ${folder}.`);

/** Where the first of these links leads on a page of the seller; from there the next one. Null without such a link. */
async function hrefOn(path: string, ...links: readonly string[]): Promise<string | null> {
  const context = await browser.contextFor(looks[0] as Look);
  await logInBy(context, webUrl ?? '', { username: 'seller', password: demoPassword });
  const page = await context.newPage();
  let href: string | null = path;
  for (const link of links) {
    await page.goto(`${webUrl}${href}`);
    const found = page.locator(link).first();
    href = (await found.count()) > 0 ? await found.getAttribute('href') : null;
    if (href === null) break;
  }
  await context.close();
  return href;
}

/** Takes a picture of each page, as a person sees it. */
async function takePictures(
  username: string,
  prefix: string,
  look: Look,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  const context = await browser.contextFor(look);
  await logInBy(context, webUrl ?? '', { username, password: demoPassword });
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(webUrl + path, { waitUntil: 'load' });
    if (look.media) await page.emulateMedia({ media: look.media });
    await page.screenshot({ path: join(folder, `${prefix}${name}-${look.name}.png`) });
  }
  await context.close();
}

/** Places orders of random sums until one is confirmed, and puts something into the cart. Returns the path of that order. */
async function placeAnOrder(): Promise<string> {
  const context = await browser.contextFor(looks[0] as Look);
  await logInBy(context, webUrl ?? '', { username: 'buyer', password: demoPassword });
  const page = await context.newPage();
  await page.goto(`${webUrl}/quick`);
  // One that the wallet cannot pay is cancelled: its page shows less.
  const latest = page.locator('.log li').first();
  do {
    const button = 'form:has([value="place-order"]) button';
    await Promise.all([page.waitForEvent('load'), page.click(button)]);
    await latest.filter({ hasText: '→' }).waitFor();
  } while (!(await latest.textContent())?.includes('Finished'));
  const path = await page.getAttribute('.log a', 'href');
  await page.goto(webUrl + (await firstProduct()));
  await page.click('.buy button');
  await page.waitForURL(/added/);
  await context.close();
  return path ?? '/my/orders';
}

/** The path of a product that is in stock. */
async function firstProduct(): Promise<string> {
  const html = await (await fetch(`${webUrl}/?stock=1`)).text();
  return /href="(\/products\/[^"]+)"/.exec(html)?.[1] ?? '/';
}
