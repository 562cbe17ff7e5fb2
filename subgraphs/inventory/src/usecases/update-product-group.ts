import { LockMode } from '@mikro-orm/postgresql';
import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import { ProductGroup, type Variant } from '../domain/product-group.ts';
import { assignVariants, productsOf } from './assign-variants.ts';
import type { GroupChange } from './create-product-group.ts';
import type { PublishedEvents } from './publish.ts';

export type UpdateProductGroup = {
  readonly id: string;
  /** Null: stays as it is. */
  readonly name: string | null;
  /** Replaces all variants; null: they stay. */
  readonly products: readonly Variant[] | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

/**
 * Changes the name and the products of a group of the actor, once per idempotency key; operators change
 * any. Throws Forbidden, NotFound, VersionConflict, ValidationFailed and IdempotencyKeyReused.
 */
export async function updateProductGroup(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: UpdateProductGroup,
): Promise<GroupChange> {
  assertScope(actor, 'catalog:write');
  const { em } = work;
  const { id, name, products: variants, expectedVersion } = input;
  const call = { callerId: actor.id, operation: 'updateProductGroup', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const group = await em.findOne(ProductGroup, { id }, { lockMode });
    if (!group || (group.sellerId !== actor.id && !isOperator(actor))) throw new NotFound('group');
    assertVersion(group.version, expectedVersion);
    group.name = name ?? group.name;
    group.version += 1;
    if (variants) {
      await assignVariants(work, group, variants, await productsOf(work, actor, variants));
    }
    return null;
  });
  const group = await em.findOne(ProductGroup, { id });
  if (!group) throw new NotFound('group');
  return { group, replayed };
}
