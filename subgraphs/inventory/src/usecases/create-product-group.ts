import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { ProductGroup, type Variant } from '../domain/product-group.ts';
import { assignVariants, productsOf } from './assign-variants.ts';
import type { PublishedEvents } from './publish.ts';

export type CreateProductGroup = {
  readonly name: string;
  /** The names of the options: 1 to 3. */
  readonly options: readonly string[];
  /** At least one: the group belongs to its seller. */
  readonly products: readonly Variant[];
  readonly idempotencyKey: string;
};

/** A group after a command. `replayed`: an earlier call has made the change. */
export type GroupChange = { readonly group: ProductGroup; readonly replayed: boolean };

/**
 * Creates a group of the actor's products, once per idempotency key; an operator groups those of any one
 * seller. Throws Forbidden, NotFound, ValidationFailed and IdempotencyKeyReused.
 */
export async function createProductGroup(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: CreateProductGroup,
): Promise<GroupChange> {
  assertScope(actor, 'catalog:write');
  const call = { callerId: actor.id, operation: 'createProductGroup', key, input };
  const { response: id, replayed } = await idempotent(work, call, async () => {
    const products = await productsOf(work, actor, input.products);
    const sellerId = products.get(input.products[0]?.productId ?? '')?.sellerId ?? actor.id;
    const { name, options } = input;
    const group = new ProductGroup({ id: newId(), sellerId, name, options }, work.now);
    work.em.persist(group);
    await work.em.flush();
    await assignVariants(work, group, input.products, products);
    return group.id;
  });
  return { group: await work.em.findOneOrFail(ProductGroup, { id }), replayed };
}
