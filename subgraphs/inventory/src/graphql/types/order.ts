import type { OrderResolvers } from '../schema.generated.ts';

export const Order: OrderResolvers = {
  reservation: ({ id }, _, { reservations }) => reservations.load(id),
};
