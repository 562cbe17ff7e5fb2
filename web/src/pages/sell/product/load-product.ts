import type { PageRequest } from '../../../page.ts';
import { CategoryChoicesDocument, SellerProductDocument } from './product.generated.ts';
import type { NewProductData, ProductData } from './product-data.ts';

/** Loads a product of the seller; null when there is none, or it is of another seller. */
export async function loadProduct(request: PageRequest): Promise<ProductData | null> {
  const { ask, parameters, viewer, url } = request;
  const [{ product }, form] = await Promise.all([
    ask(SellerProductDocument, { id: parameters.id ?? '' }),
    loadNewProduct(request),
  ]);
  if (!product || product.seller.id !== viewer?.id) return null;
  return { product, ...form, saved: url.searchParams.has('saved') };
}

/** Loads what a form of a product needs. */
export async function loadNewProduct({ askPublic }: PageRequest): Promise<NewProductData> {
  const { categories } = await askPublic(CategoryChoicesDocument, {});
  return { categories, formKey: crypto.randomUUID() };
}
