import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { ProductPicture } from '../domain/picture.ts';
import { type Description, Product } from '../domain/product.ts';
import { SkuTaken } from '../domain/refusals.ts';
import { Stock } from '../domain/stock.ts';
import { recordStockChange } from '../persistence/stock-journal.ts';
import { type PublishedEvents, publishProduct, publishStocks } from './publish.ts';

/** A product as its seller describes it. */
export type NewProduct = Description & {
  readonly sku: string;
  readonly initialStock: number;
  /** Left out: none. */
  readonly pictures?: readonly ProductPicture[] | undefined;
};

/** Throws SkuTaken for the first of these SKUs that a product has. */
export async function assertSkusFree(
  { em }: Work<PublishedEvents>,
  products: readonly NewProduct[],
): Promise<void> {
  const skus = products.map(({ sku }) => sku);
  const [taken] = await em.find(
    Product,
    { sku: { $in: skus } },
    { fields: ['sku'], orderBy: { sku: 'asc' }, limit: 1 },
  );
  if (taken) throw new SkuTaken(taken.sku);
}

/** Adds a product of a seller, on sale at once. */
export async function offerProduct(
  work: Work<PublishedEvents>,
  sellerId: string,
  { sku, initialStock, ...description }: NewProduct,
): Promise<Product> {
  const id = newId();
  const product = Product.offer({ id, sku, sellerId }, description, work.now);
  await addProduct(work, product, Stock.of(id, initialStock, work.now));
  return product;
}

/** Persists a product with its stock and the first entry of its journal, and publishes both. */
export async function addProduct(
  work: Work<PublishedEvents>,
  product: Product,
  stock: Stock,
): Promise<void> {
  work.em.persist([product, stock]);
  recordStockChange(work.em, stock, stock.total);
  await publishProduct(work, product);
  publishStocks(work, [stock]);
}
