/** The transitions of a reservation. A trigger enforces the same table. */
export const transitions = {
  HELD: ['COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED'],
  COMMITTED: ['SHIPPED', 'RELEASED', 'EXPIRED'],
  SHIPPED: [],
  RELEASED: [],
  EXPIRED: [],
} as const satisfies Record<string, readonly string[]>;

/**
 * HELD while the checkout runs, COMMITTED once the order is confirmed. The others are final, as no
 * unit is left: SHIPPED when all that was not released has left the warehouse, RELEASED and EXPIRED
 * when all was released.
 */
export type ReservationStatus = keyof typeof transitions;

/** The statuses from which a reservation may change to this one. */
export function transitionsInto(status: ReservationStatus): readonly ReservationStatus[] {
  const all = Object.entries(transitions) as [ReservationStatus, readonly ReservationStatus[]][];
  return all.filter(([, following]) => following.includes(status)).map(([from]) => from);
}

/**
 * The status after units have left a reservation: the same while others are left. A trigger compares
 * the status with the lines in the same way. `ending` is what a reservation becomes whose last units
 * were released.
 */
export function statusAfter(
  status: ReservationStatus,
  lines: readonly UnitCounts[],
  ending: 'RELEASED' | 'EXPIRED',
): ReservationStatus {
  if (lines.some(({ quantity, released, shipped }) => released + shipped < quantity)) return status;
  return lines.some(({ shipped }) => shipped > 0) ? 'SHIPPED' : ending;
}

type UnitCounts = {
  readonly quantity: number;
  readonly released: number;
  readonly shipped: number;
};
