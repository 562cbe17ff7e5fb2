/** How far a reservation can go from each status. SQL enforces the same table. */
export const statusMoves = {
  HELD: ['COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED'],
  COMMITTED: ['SHIPPED', 'RELEASED', 'EXPIRED'],
  SHIPPED: [],
  RELEASED: [],
  EXPIRED: [],
} as const satisfies Record<string, readonly string[]>;

/**
 * HELD while the checkout runs, COMMITTED once it is through, SHIPPED when the goods have left;
 * RELEASED and EXPIRED keep nothing, and never will.
 */
export type ReservationStatus = keyof typeof statusMoves;

/** From where a reservation may become this. */
export function waysTo(status: ReservationStatus): readonly ReservationStatus[] {
  const all = Object.entries(statusMoves) as [ReservationStatus, readonly ReservationStatus[]][];
  return all.filter(([, moves]) => moves.includes(status)).map(([from]) => from);
}
