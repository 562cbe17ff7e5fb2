import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Product } from '../domain/product.ts';
import { assertSkusFree, type NewProduct, offerProduct } from './add-product.ts';
import { attachPictures } from './attach-pictures.ts';
import type { PublishedEvents } from './publish.ts';

export type ImportProducts = {
  /** Each SKU once. */
  readonly inputs: readonly NewProduct[];
  readonly idempotencyKey: string;
};

/**
 * Creates products of the actor, on sale at once: all of them, or none, once per idempotency key.
 * Returns them in the order of the inputs. Throws Forbidden, SkuTaken,
 * IdempotencyKeyReused, and ValidationFailed for a picture that a product may not have.
 */
export async function importProducts(
  work: Work<PublishedEvents>,
  actor: Actor,
  { inputs, idempotencyKey: key }: ImportProducts,
): Promise<Product[]> {
  assertScope(actor, 'catalog:write');
  let created: Product[] | undefined;
  const call = { callerId: actor.id, operation: 'importProducts', key, input: inputs };
  const { response: ids } = await idempotent(work, call, async () => {
    await assertSkusFree(work, inputs);
    const pictured = inputs.map((input) => {
      return { product: offerProduct(work, actor.id, input), pictures: input.pictures };
    });
    await attachPictures(work, actor, pictured, (index) => ['inputs', String(index)]);
    created = pictured.map(({ product }) => product);
    return created.map(({ id }) => id);
  });
  return created ?? Promise.all(ids.map((id) => work.em.findOneOrFail(Product, { id })));
}
