import { exactlyOneOf, lookup, validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { QueryResolvers } from '../schema.generated.ts';

const request = z
  .object({ id: z.string().nullish(), sku: lookup.nullish() })
  .refine(...exactlyOneOf('id', 'sku'));

export const product: QueryResolvers['product'] = (_, args, { products }) => {
  const { id, sku } = validArguments(request, args);
  if (id) return products.byId.load(id);
  return sku ? products.bySku.load(sku) : null;
};
