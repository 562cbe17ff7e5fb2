import { exactlyOneOf, lookup, validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { QueryResolvers } from '../schema.generated.ts';

const request = z
  .object({ id: z.string().nullish(), slug: lookup.nullish() })
  .refine(...exactlyOneOf('id', 'slug'));

export const category: QueryResolvers['category'] = (_, args, { categories }) => {
  const { id, slug } = validArguments(request, args);
  return slug ? categories.bySlug(slug) : categories.byId(Number(id));
};
