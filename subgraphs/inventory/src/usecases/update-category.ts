import { LockMode } from '@mikro-orm/postgresql';
import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Category } from '../domain/category.ts';
import type { CategoryChange } from './create-category.ts';
import type { PublishedEvents } from './publish.ts';

export type UpdateCategory = {
  readonly id: number;
  /** Null: stays as it is. */
  readonly name: string | null;
  readonly position: number | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

/**
 * Changes name and position of a category, once per idempotency key; operators only. Its slug stays, as
 * addresses and products name it. Throws Forbidden, NotFound, VersionConflict, IdempotencyKeyReused.
 */
export async function updateCategory(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: UpdateCategory,
): Promise<CategoryChange> {
  assertScope(actor, 'orders:admin');
  const call = { callerId: actor.id, operation: 'updateCategory', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const category = await lockCategory(work, input.id, input.expectedVersion);
    category.name = input.name ?? category.name;
    category.position = input.position ?? category.position;
    category.version += 1;
    return null;
  });
  return { category: await work.em.findOneOrFail(Category, { id: input.id }), replayed };
}

/** Locks a category until the transaction ends. Throws NotFound and VersionConflict. */
export async function lockCategory(
  { em }: Work<PublishedEvents>,
  id: number,
  expectedVersion: number,
): Promise<Category> {
  const category = await em.findOne(Category, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!category) throw new NotFound('category');
  assertVersion(category.version, expectedVersion);
  return category;
}
