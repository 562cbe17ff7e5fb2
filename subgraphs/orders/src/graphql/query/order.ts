import type { QueryResolvers } from '../schema.generated.ts';

export const order: QueryResolvers['order'] = (_, { id, number }, { orders }) => {
  if (id) return orders.byId.load(id);
  return number ? orders.byNumber.load(number) : null;
};
