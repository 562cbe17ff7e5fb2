import type { StockReservationResolvers } from '../schema.generated.ts';

export const StockReservation: StockReservationResolvers = {
  lines: ({ lines }) => [...lines],
};
