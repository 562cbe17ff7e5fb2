import { key, text } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { CategoryChange } from '../usecases/create-category.ts';
import type { Context } from './context.ts';

const positionMax = 1_000_000;

/** An id that no category can have is unknown, not invalid. */
const categoryId = z.string().transform((id) => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0));

/** Bounds of the fields of the inputs for categories. */
export const categoryFields = {
  id: categoryId,
  name: text(100),
  slug: text(100),
  parentId: categoryId.nullish().transform((id) => id ?? null),
  position: z.int().min(0).max(positionMax),
  expectedVersion: z.int(),
  idempotencyKey: key,
};

/** What a mutation of categories answers: the category with its count. */
export async function payloadOf(
  { categories }: Pick<Context, 'categories'>,
  { category, replayed }: CategoryChange,
) {
  const products = (await categories.byId(category.id))?.products ?? 0;
  const { id, parentId, slug, name, position, version } = category;
  return { category: { id, parentId, slug, name, position, version, products }, replayed };
}
