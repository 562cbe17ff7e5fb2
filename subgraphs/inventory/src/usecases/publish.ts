import type { Work } from '@souk/platform/messaging/work';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import type { Product } from '../domain/product.ts';
import { categoryIdOf } from '../persistence/lock-category-tree.ts';
import type { ChangedStock } from '../persistence/stock.schema.ts';

/** Everything that inventory may publish. */
export type PublishedEvents = typeof inventoryFacts;

/** Publishes a product after a change. */
export async function publishProduct(work: Work<PublishedEvents>, product: Product): Promise<void> {
  const { id, sku, name, price, sellerId, status, version } = product;
  const { minorUnits, currency } = price;
  const values = { sku, name, price: minorUnits, currency, sellerId, status, at: work.now };
  const category = await firstCategoryOf(work, product);
  work.publish('product-changed', id, { productId: id, ...values, ...category }, version);
}

/** The id of the first category that a product names, if it exists. */
async function firstCategoryOf(
  { em }: Work<PublishedEvents>,
  { categories: [first] }: Product,
): Promise<{ readonly categoryId?: string }> {
  if (first === undefined) return {};
  // Storing a product on sale creates the categories that it names.
  await em.flush();
  const id = await categoryIdOf(em, first);
  return id === null ? {} : { categoryId: String(id) };
}

/** Publishes each stock after a change. */
export function publishStocks(work: Work<PublishedEvents>, stocks: readonly ChangedStock[]): void {
  for (const { productId, total, reserved, version } of stocks) {
    const available = total - reserved;
    const fact = { productId, total, reserved, available, at: work.now };
    work.publish('stock-changed', productId, fact, version);
  }
}
