import { LockMode } from '@mikro-orm/postgresql';
import { NotFound } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { type Editor, mayEdit } from '../domain/operator.ts';
import { Product } from '../domain/product.ts';
import { Stock } from '../domain/stock.ts';
import type { Tells } from './publish.ts';

/**
 * The stock of a product, locked for its editor to change; null where nobody knows the product. Throws
 * NotFound for another's.
 */
export async function stockOf(
  { em }: Work<Tells>,
  editor: Editor,
  productId: string,
): Promise<Stock | null> {
  const product = await em.findOne(Product, { id: productId });
  if (!product) return null;
  if (!mayEdit(editor, product)) throw new NotFound('product');
  return em.findOneOrFail(Stock, { productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
