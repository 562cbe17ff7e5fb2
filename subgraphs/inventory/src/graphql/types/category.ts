import type { CategoryResolvers } from '../schema.generated.ts';

export const Category = {
  // An id that cannot exist is that of none.
  __resolveReference: ({ id }, { categories }) => categories.byId(Number(id)),
  id: ({ id }) => String(id),
  subtreeIds: async ({ id }, _, { categories }) => (await categories.subtreeIds(id)).map(String),
  parent: ({ parentId }, _, { categories }) =>
    parentId === null ? null : categories.byId(parentId),
  children: async ({ id }, _, { categories }) => [...(await categories.childrenOf(id))],
  productCount: ({ products }) => products,
} satisfies CategoryResolvers;
