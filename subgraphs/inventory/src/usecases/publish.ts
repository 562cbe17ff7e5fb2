import type { Work } from '@souk/platform/messaging/work';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import type { Product } from '../domain/product.ts';
import type { ChangedStock } from '../persistence/stock.schema.ts';

/** Everything that inventory may publish. */
export type PublishedEvents = typeof inventoryFacts;

/** Publishes a product after a change. */
export function publishProduct(work: Work<PublishedEvents>, product: Product): void {
  const { id, sku, name, price, sellerId, status, version } = product;
  const { minorUnits, currency } = price;
  work.publish(
    'product-changed',
    id,
    { productId: id, sku, name, price: minorUnits, currency, sellerId, status, at: work.now },
    version,
  );
}

/** Publishes each stock after a change. */
export function publishStocks(work: Work<PublishedEvents>, stocks: readonly ChangedStock[]): void {
  for (const { productId, total, reserved, version } of stocks) {
    const available = total - reserved;
    const fact = { productId, total, reserved, available, at: work.now };
    work.publish('stock-changed', productId, fact, version);
  }
}
