import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';

/** Adds a product by its form, which needs no scripts, and returns the path of its page. */
export async function addProduct(
  page: Page,
  webUrl: string,
  name: string,
  stock: number,
): Promise<string> {
  await page.goto(`${webUrl}/sell/products/new`);
  await page.fill('[name=name]', name);
  await page.fill('[name=price]', '1 200,50');
  await page.fill('[name=sku]', randomUUID());
  await page.fill('[name=stock]', String(stock));
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/sell\/products\/.+saved/);
  return new URL(page.url()).pathname;
}

/** The address of the list of those products that have a text in their names. */
export const listOf = (text: string) => `/sell/products?${new URLSearchParams({ q: text })}`;

/** The rows of a table that have a text. */
export const rowOf = (page: Page, text: string) =>
  page.locator('tbody tr').filter({ hasText: text });

/** Writes a price into the cell of a row, and saves it. */
export async function editPrice(row: Locator, price: string): Promise<void> {
  await row.locator('.cell').nth(1).click();
  await row.locator('.cell-editor input').fill(price);
  await row.locator('.cell-editor input').press('Enter');
}

/** The exact price that a row shows. */
export const priceIn = (row: Locator) => row.locator('data').getAttribute('value');

/** A file of products, whose SKUs begin with a text. */
export function csvFile(prefix: string, count: number) {
  const rows = Array.from(
    { length: count },
    (_, index) => `${prefix}-${index},"Tin, ${prefix} ${index}",${index + 1}.50,${index}`,
  );
  const text = ['sku,name,price,stock', ...rows].join('\n');
  return { name: 'tins.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}
