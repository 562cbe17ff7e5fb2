import type { OrderResolvers } from '../schema.generated.ts';

export const Order: OrderResolvers = {
  payment: ({ id }, _, { payments }) => payments.byOrder.load(id),
};
