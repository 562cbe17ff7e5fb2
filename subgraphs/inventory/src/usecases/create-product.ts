import type { Work } from '@souk/platform/messaging/work';
import type { Product } from '../domain/product.ts';
import { createProducts, type NewProduct } from './import-products.ts';
import type { Tells } from './publish.ts';

/** Adds a product, on sale at once. Throws SkuTaken. */
export async function createProduct(work: Work<Tells>, product: NewProduct): Promise<Product> {
  const [created] = await createProducts(work, [product]);
  return created as Product;
}
