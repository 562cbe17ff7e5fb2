import { exactlyOneOf, lookup, validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { QueryResolvers } from '../schema.generated.ts';

const request = z
  .object({ id: z.string().nullish(), number: lookup.nullish() })
  .refine(...exactlyOneOf('id', 'number'));

export const order: QueryResolvers['order'] = (_, args, { orders }) => {
  const { id, number } = validArguments(request, args);
  if (id) return orders.byId.load(id);
  return number ? orders.byNumber.load(number) : null;
};
