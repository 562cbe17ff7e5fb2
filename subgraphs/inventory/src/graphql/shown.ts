import { NotFound } from '@souk/platform/kernel/refusals';
import type { Product } from '../domain/product.ts';
import type { Context } from './context.ts';

/** A product as it is now, stored. Throws NotFound where the viewer may not see it any more. */
export async function shown({ products }: Context, id: string): Promise<Product> {
  const product = await products.byId.clear(id).load(id);
  if (!product) throw new NotFound('product');
  return product;
}
