/** The transitions of a reservation. A trigger enforces the same table. */
export const transitions = {
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
export type ReservationStatus = keyof typeof transitions;

/** The statuses from which a reservation may change to this one. */
export function transitionsInto(status: ReservationStatus): readonly ReservationStatus[] {
  const all = Object.entries(transitions) as [ReservationStatus, readonly ReservationStatus[]][];
  return all.filter(([, following]) => following.includes(status)).map(([from]) => from);
}
