import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Category, depthMax } from '../domain/category.ts';
import { SlugTaken } from '../domain/refusals.ts';
import { lockCategoryTree, pathOf, slugOf } from '../persistence/lock-category-tree.ts';
import type { PublishedEvents } from './publish.ts';

export type CreateCategory = {
  readonly name: string;
  /** Null: made from the name. */
  readonly slug: string | null;
  /** Null: at the top. */
  readonly parentId: number | null;
  readonly position: number;
  readonly idempotencyKey: string;
};

/** A category after a command. `replayed`: an earlier call has made the change. */
export type CategoryChange = { readonly category: Category; readonly replayed: boolean };

/**
 * Creates a category, once per idempotency key; operators only. Throws Forbidden, NotFound for the parent,
 * SlugTaken, ValidationFailed for a tree that is too deep or a slug without characters, IdempotencyKeyReused.
 */
export async function createCategory(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: CreateCategory,
): Promise<CategoryChange> {
  assertScope(actor, 'orders:admin');
  const { em } = work;
  const call = { callerId: actor.id, operation: 'createCategory', key, input };
  const { response: id, replayed } = await idempotent(work, call, async () => {
    await lockCategoryTree(em);
    const slug = await slugOf(em, input.slug ?? input.name);
    if (!slug) {
      const message = 'Use at least one character besides accents and spaces.';
      throw new ValidationFailed([{ path: [input.slug ? 'slug' : 'name'], message }]);
    }
    if (await em.count(Category, { slug })) throw new SlugTaken(slug);
    await assertDepth(work, input.parentId, 1);
    const { name, parentId, position } = input;
    return em.insert(Category, { slug, name, parentId, position, version: 1 } as Category);
  });
  return { category: await em.findOneOrFail(Category, { id: Number(id) }), replayed };
}

/** Throws NotFound for an unknown parent, ValidationFailed when `height` levels do not fit below it. */
export async function assertDepth(
  { em }: Work<PublishedEvents>,
  parentId: number | null,
  height: number,
): Promise<readonly number[]> {
  if (parentId === null) return [];
  const path = await pathOf(em, parentId);
  if (path.length === 0) throw new NotFound('category');
  if (path.length + height > depthMax) {
    const message = `Categories have at most ${depthMax} levels. Choose a parent further up.`;
    throw new ValidationFailed([{ path: ['parentId'], message }]);
  }
  return path;
}
