import type { Work } from '@souk/platform/messaging/work';
import type { Product } from '../domain/product.ts';
import type { Stock } from '../domain/stock.ts';
import { type Tells, tellProduct, tellStocks } from './publish.ts';

/** Takes a product and its stock into the shop. */
export function add(work: Work<Tells>, product: Product, stock: Stock): void {
  work.em.persist([product, stock]);
  tellProduct(work, product);
  tellStocks(work, [stock]);
}
