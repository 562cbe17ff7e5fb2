/** The transitions of a reservation. A trigger enforces the same table. */
export const statusMoves = {
  HELD: ['COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED'],
  COMMITTED: ['SHIPPED', 'RELEASED', 'EXPIRED'],
  SHIPPED: [],
  RELEASED: [],
  EXPIRED: [],
} as const satisfies Record<string, readonly string[]>;

/**
 * HELD while the checkout runs, COMMITTED once the order is confirmed, SHIPPED when the goods have
 * left. RELEASED and EXPIRED reserve nothing, and are final.
 */
export type ReservationStatus = keyof typeof statusMoves;

/** The statuses from which a reservation may change to this one. */
export function transitionsInto(status: ReservationStatus): readonly ReservationStatus[] {
  const all = Object.entries(statusMoves) as [ReservationStatus, readonly ReservationStatus[]][];
  return all.filter(([, moves]) => moves.includes(status)).map(([from]) => from);
}
