import type { Page } from 'playwright-core';

/** The path of a product that is in stock. */
export async function productPathAt(webUrl: string): Promise<string> {
  const html = await (await fetch(`${webUrl}/?stock=1&sort=PRICE_ASC`)).text();
  return /href="(\/products\/[^"]+)"/.exec(html)?.[1] ?? '';
}

/** Puts a product into the cart, and orders it to a written address. Returns the path of the order. */
export async function buyAt(page: Page, webUrl: string): Promise<string> {
  await page.goto(webUrl + (await productPathAt(webUrl)));
  await page.click('.buy button');
  await page.click('.notice a[href="/cart"]');
  await page.click('a[href="/checkout"]');
  await fillAddress(page);
  await page.click('.sum-panel button[type=submit]');
  await page.waitForSelector('[name=anyway], .rail');
  // The same may have been ordered a moment ago.
  if (await page.$('[name=anyway]')) await page.click('[name=anyway]');
  await page.waitForURL(/\/my\/orders\/.+/);
  return new URL(page.url()).pathname;
}

/** Writes an address, beside those that the person may have saved. */
export async function fillAddress(page: Page): Promise<void> {
  const other = page.locator('[name=address][value=other]');
  if ((await other.count()) > 0) await other.check();
  await page.fill('[name=street]', 'Tverskaya 1');
  await page.fill('[name=city]', 'Moscow');
  await page.fill('[name=zipCode]', '125009');
  await page.fill('[name=country]', 'Russia');
}
