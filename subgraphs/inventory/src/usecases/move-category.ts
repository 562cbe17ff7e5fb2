import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Category } from '../domain/category.ts';
import {
  heightOf,
  lockCategoryTree,
  markStale,
  writeMarked,
} from '../persistence/lock-category-tree.ts';
import { assertDepth, type CategoryChange } from './create-category.ts';
import type { PublishedEvents } from './publish.ts';
import { lockCategory } from './update-category.ts';

export type MoveCategory = {
  readonly id: number;
  /** Null: to the top. */
  readonly parentId: number | null;
  /** Null: stays as it is. */
  readonly position: number | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

/** How many products a transaction writes: it holds the stocks of all of them. */
export const batchMax = 500;

/**
 * Moves a category with all that is below it, once per idempotency key; operators only. The products follow
 * at once when they are few; otherwise `writeStaleListings` writes the rest. Throws Forbidden, NotFound,
 * VersionConflict, ValidationFailed for a parent below it or a tree that is too deep, IdempotencyKeyReused.
 */
export async function moveCategory(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: MoveCategory,
): Promise<CategoryChange> {
  assertScope(actor, 'orders:admin');
  const { em } = work;
  const { id, parentId, position, expectedVersion } = input;
  const call = { callerId: actor.id, operation: 'moveCategory', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    await lockCategoryTree(em);
    const category = await lockCategory(work, id, expectedVersion);
    const path = await assertDepth(work, parentId, await heightOf(em, id));
    if (path.includes(id)) {
      const message = 'A category cannot be moved below itself. Choose another parent.';
      throw new ValidationFailed([{ path: ['parentId'], message }]);
    }
    const isMoved = category.parentId !== parentId;
    category.parentId = parentId;
    category.position = position ?? category.position;
    category.version += 1;
    await em.flush();
    if (isMoved) {
      await markStale(em, id);
      await writeMarked(em, batchMax);
    }
    return null;
  });
  return { category: await em.findOneOrFail(Category, { id }), replayed };
}
