import type { CategoryResolvers } from '../schema.generated.ts';

export const Category = {
  id: ({ id }) => String(id),
  parent: ({ parentId }, _, { categories }) =>
    parentId === null ? null : categories.byId(parentId),
  children: async ({ id }, _, { categories }) => [...(await categories.childrenOf(id))],
  productCount: ({ products }) => products,
} satisfies CategoryResolvers;
