import { assertVersion, NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { type Editor, mayEdit } from '../domain/operator.ts';
import { type Change, Product } from '../domain/product.ts';
import { type Tells, tellProduct } from './publish.ts';

export type UpdateProduct = {
  readonly id: string;
  readonly change: Change;
  /** What the editor has read. */
  readonly expectedVersion: number;
};

/**
 * Changes a product of the editor's. Throws NotFound, VersionConflict, and ValidationFailed for what
 * no product can be.
 */
export async function updateProduct(
  work: Work<Tells>,
  editor: Editor,
  { id, change, expectedVersion }: UpdateProduct,
): Promise<Product> {
  // Nobody needs a lock: of two who tell the same version, the outbox lets one.
  const product = await work.em.findOne(Product, { id });
  if (!product || !mayEdit(editor, product)) throw new NotFound('product');
  assertVersion(product.version, expectedVersion);
  const faults = product.faultsIn(change);
  if (faults.length > 0) {
    throw new ValidationFailed(
      faults.map(({ field, message }) => ({ path: ['input', field], message })),
    );
  }
  product.edit(change, work.now);
  tellProduct(work, product);
  return product;
}
