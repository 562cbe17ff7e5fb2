/**
 * How far a delivery has come, and where it may go from there; the first way is that of a delivery
 * that goes well. SQL enforces the same table.
 */
export const transitions = {
  RESERVED: ['SCHEDULED', 'CANCELLED'],
  SCHEDULED: ['IN_TRANSIT', 'CANCELLED'],
  IN_TRANSIT: ['DELIVERED', 'FAILED'],
  FAILED: ['IN_TRANSIT'],
  DELIVERED: [],
  CANCELLED: [],
} as const satisfies Record<string, readonly string[]>;

export type DeliveryStatus = keyof typeof transitions;

/** The next status when all goes well. Nothing comes after the last one. */
export function nextWell(from: DeliveryStatus): DeliveryStatus | undefined {
  return waysFrom(from)[0];
}

/** From where a delivery may become this. */
export function waysTo(to: DeliveryStatus): DeliveryStatus[] {
  const all = Object.keys(transitions) as DeliveryStatus[];
  return all.filter((from) => waysFrom(from).includes(to));
}

/** Where a delivery may go from here. */
export function waysFrom(from: DeliveryStatus): readonly DeliveryStatus[] {
  return transitions[from];
}
