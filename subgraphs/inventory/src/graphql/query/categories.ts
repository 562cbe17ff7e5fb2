import type { QueryResolvers } from '../schema.generated.ts';

export const categories: QueryResolvers['categories'] = async (_, _args, context) => [
  ...(await context.categories.childrenOf(null)),
];
