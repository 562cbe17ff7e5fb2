import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Product } from '../domain/product.ts';
import { assertSkusFree, type NewProduct, offerProduct } from './add-product.ts';
import { attachPictures } from './attach-pictures.ts';
import type { PublishedEvents } from './publish.ts';

export type CreateProduct = { readonly input: NewProduct; readonly idempotencyKey: string };

/**
 * Creates a product of the actor, on sale at once, once per idempotency key. Throws Forbidden,
 * SkuTaken, IdempotencyKeyReused, and ValidationFailed for a picture that it may not have.
 */
export async function createProduct(
  work: Work<PublishedEvents>,
  actor: Actor,
  { input, idempotencyKey: key }: CreateProduct,
): Promise<{ product: Product; replayed: boolean }> {
  assertScope(actor, 'catalog:write');
  let created: Product | undefined;
  const call = { callerId: actor.id, operation: 'createProduct', key, input };
  const { response: id, replayed } = await idempotent(work, call, async () => {
    await assertSkusFree(work, [input]);
    created = await offerProduct(work, actor.id, input);
    const pictured = [{ product: created, pictures: input.pictures }];
    await attachPictures(work, actor, pictured, () => []);
    return created.id;
  });
  const product = created ?? (await work.em.findOneOrFail(Product, { id }));
  return { product, replayed };
}
