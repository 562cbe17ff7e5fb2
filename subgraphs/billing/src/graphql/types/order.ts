import type { OrderResolvers } from '../schema.generated.ts';

export const Order = {
  payment: ({ id }, _, { payments }) => payments.byOrder.load(id),
} satisfies OrderResolvers;
