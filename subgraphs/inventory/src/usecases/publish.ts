import type { Work } from '@souk/platform/messaging/work';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import type { Product } from '../domain/product.ts';
import type { ChangedStock } from '../persistence/changed-stock.ts';

/** All that inventory tells. */
export type Tells = typeof inventoryFacts;

/** Tells what a product is now. */
export function tellProduct(work: Work<Tells>, product: Product): void {
  const { id, sku, name, price, sellerId, status, version } = product;
  const { minorUnits, currency } = price;
  work.publish(
    'product-changed',
    id,
    { productId: id, sku, name, price: minorUnits, currency, sellerId, status, at: work.now },
    version,
  );
}

/** Tells how many there are now of each. */
export function tellStocks(work: Work<Tells>, stocks: readonly ChangedStock[]): void {
  for (const { productId, total, reserved, version } of stocks) {
    const available = total - reserved;
    const fact = { productId, total, reserved, available, at: work.now };
    work.publish('stock-changed', productId, fact, version);
  }
}
