import type { OrderResolvers } from '../schema.generated.ts';

export const Order = {
  reservation: ({ id }, _, { reservations }) => reservations.load(id),
} satisfies OrderResolvers;
