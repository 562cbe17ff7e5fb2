import { type Actor, assertScope, Forbidden } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import type { ProductPicture } from '../domain/picture.ts';
import { Product, type ProductChange } from '../domain/product.ts';
import { attachPictures } from './attach-pictures.ts';
import { type PublishedEvents, publishProduct } from './publish.ts';

export type UpdateProduct = {
  readonly id: string;
  readonly input: ProductChange & {
    /** Replaces all pictures. */
    readonly pictures?: readonly ProductPicture[] | undefined;
  };
  readonly expectedVersion: number;
};

/**
 * Changes a product of the actor; an operator changes any, and may give it to another seller. Throws
 * Forbidden, NotFound, VersionConflict, and ValidationFailed for a change that is not allowed.
 */
export async function updateProduct(
  work: Work<PublishedEvents>,
  actor: Actor,
  { id, input, expectedVersion }: UpdateProduct,
): Promise<Product> {
  assertScope(actor, 'catalog:write');
  if (input.sellerId && !isOperator(actor)) throw new Forbidden();
  // No lock: of two changes with the same version, the unique version in the outbox admits one.
  const product = await work.em.findOne(Product, { id });
  if (!product?.isChangeableBy(actor)) throw new NotFound('product');
  assertVersion(product.version, expectedVersion);
  const errors = product.errorsIn(input);
  if (errors.length > 0) {
    throw new ValidationFailed(errors.map(({ field, message }) => ({ path: [field], message })));
  }
  const { id: productId, sellerId } = product;
  product.edit(input, work.now);
  await publishProduct(work, product);
  const pictured = [{ product: { id: productId, sellerId }, pictures: input.pictures }];
  await attachPictures(work, actor, pictured, () => []);
  return product;
}
