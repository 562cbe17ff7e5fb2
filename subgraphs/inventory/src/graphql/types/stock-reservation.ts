import type { StockReservationResolvers } from '../schema.generated.ts';

export const StockReservation = {
  lines: ({ lines }) => [...lines],
} satisfies StockReservationResolvers;
