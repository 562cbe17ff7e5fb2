import { LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { Product } from '../domain/product.ts';
import type { ProductGroup, Variant } from '../domain/product-group.ts';
import { leaveGroups } from '../persistence/leave-groups.ts';
import { type PublishedEvents, publishProduct } from './publish.ts';

/** Loads the products of variants, locked in one order. Throws NotFound for one that is not the actor's. */
export async function productsOf(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  variants: readonly Variant[],
): Promise<ReadonlyMap<string, Product>> {
  const ids = variants.map(({ productId }) => productId);
  const options = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const found = await em.find(Product, { id: { $in: ids } }, options);
  const products = new Map(found.map((product) => [product.id, product]));
  if (ids.some((id) => !products.get(id)?.isChangeableBy(actor))) throw new NotFound('product');
  return products;
}

/**
 * Makes these products the variants of the group, and takes all others out of it. Publishes those that
 * change. Throws ValidationFailed for variants that the group may not have.
 */
export async function assignVariants(
  work: Work<PublishedEvents>,
  group: ProductGroup,
  variants: readonly Variant[],
  products: ReadonlyMap<string, Product>,
): Promise<void> {
  const errors = group.errorsIn(variants, products);
  if (errors.length > 0) {
    throw new ValidationFailed(
      errors.map(({ index, message }) => ({ path: ['products', String(index)], message })),
    );
  }
  const { em, now } = work;
  const wanted = new Map(variants.map(({ productId, optionValues }) => [productId, optionValues]));
  const members = await em.find(Product, { groupId: group.id }, { orderBy: { id: 'asc' } });
  const changed = [...new Set([...members, ...products.values()])].filter(
    ({ id, groupId, optionValues }) =>
      groupId !== (wanted.has(id) ? group.id : null) ||
      JSON.stringify(optionValues) !== JSON.stringify(wanted.get(id) ?? []),
  );
  // Two products may exchange their values, so first none of them has any.
  await leaveGroups(em, changed);
  for (const product of changed) {
    const values = wanted.get(product.id);
    product.assignTo(values ? group.id : null, values ?? [], now);
    await publishProduct(work, product);
  }
}
