import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { type Description, Product } from '../domain/product.ts';
import { SkuTaken } from '../domain/refusals.ts';
import { Stock } from '../domain/stock.ts';
import { add } from './add-products.ts';
import type { Tells } from './publish.ts';

export type NewProduct = Description & {
  readonly sku: string;
  readonly sellerId: string;
  readonly initialStock: number;
};

/** Adds products, on sale at once: all of them, or none. Throws SkuTaken for the first of the taken. */
export async function createProducts(
  work: Work<Tells>,
  products: readonly NewProduct[],
): Promise<Product[]> {
  const skus = products.map(({ sku }) => sku);
  const [taken] = await work.em.find(
    Product,
    { sku: { $in: skus } },
    { fields: ['sku'], orderBy: { sku: 'asc' }, limit: 1 },
  );
  if (taken) throw new SkuTaken(taken.sku);
  return products.map(({ sku, sellerId, initialStock, ...description }) => {
    const product = Product.offer({ id: newId(), sku, sellerId }, description, work.now);
    add(work, product, Stock.of(product.id, initialStock, work.now));
    return product;
  });
}
