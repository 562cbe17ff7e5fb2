import { newId } from '@souk/platform/id';
import type { Work } from '@souk/platform/work';
import { type Description, Product } from '../domain/product.ts';
import { SkuTaken } from '../domain/refusals.ts';
import { Stock } from '../domain/stock.ts';
import { add } from './add.ts';
import type { Tells } from './tell.ts';

export type CreateProduct = Description & {
  readonly sku: string;
  readonly sellerId: string;
  readonly initialStock: number;
};

/** Adds a product, on sale at once. Throws SkuTaken. */
export async function createProduct(
  work: Work<Tells>,
  { sku, sellerId, initialStock, ...description }: CreateProduct,
): Promise<Product> {
  if (await work.em.count(Product, { sku })) throw new SkuTaken(sku);
  const product = Product.offer({ id: newId(), sku, sellerId }, description, work.now);
  add(work, product, Stock.of(product.id, initialStock, work.now));
  return product;
}
