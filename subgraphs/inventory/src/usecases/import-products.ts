import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Product } from '../domain/product.ts';
import { assertSkusFree, type NewProduct, offerProduct } from './add-product.ts';
import { attachPictures } from './attach-pictures.ts';
import type { PublishedEvents } from './publish.ts';

export type ImportProducts = {
  /** Each SKU once. */
  readonly products: readonly NewProduct[];
  readonly idempotencyKey: string;
};

/**
 * Creates products of the actor, on sale at once: all of them, or none, once per idempotency key.
 * Returns them in this order. Throws Forbidden, SkuTaken, IdempotencyKeyReused, and ValidationFailed for a
 * picture that a product may not have.
 */
export async function importProducts(
  work: Work<PublishedEvents>,
  actor: Actor,
  { products: inputs, idempotencyKey: key }: ImportProducts,
): Promise<{ products: Product[]; replayed: boolean }> {
  assertScope(actor, 'catalog:write');
  let created: Product[] | undefined;
  const call = { callerId: actor.id, operation: 'importProducts', key, input: inputs };
  const { response: ids, replayed } = await idempotent(work, call, async () => {
    await assertSkusFree(work, inputs);
    const products: Product[] = [];
    for (const input of inputs) products.push(await offerProduct(work, actor.id, input));
    const pictured = products.map((product, index) => {
      return { product, pictures: inputs[index]?.pictures };
    });
    await attachPictures(work, actor, pictured, (index) => ['products', String(index)]);
    created = products;
    return products.map(({ id }) => id);
  });
  const stored = () => Promise.all(ids.map((id) => work.em.findOneOrFail(Product, { id })));
  return { products: created ?? (await stored()), replayed };
}
