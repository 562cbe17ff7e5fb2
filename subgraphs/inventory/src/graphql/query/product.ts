import { z } from 'zod';
import type { QueryResolvers } from '../schema.generated.ts';
import { validArguments } from '../valid-arguments.ts';

const request = z
  .object({ id: z.string().nullish(), sku: z.string().nullish() })
  .refine(({ id, sku }) => (id ?? null) === null || (sku ?? null) === null, {
    path: ['id'],
    error: 'Give `id` or `sku`, not both.',
  });

export const product: QueryResolvers['product'] = (_, args, { products }) => {
  const { id, sku } = validArguments(request, args);
  if (id) return products.byId.load(id);
  return sku ? products.bySku.load(sku) : null;
};
