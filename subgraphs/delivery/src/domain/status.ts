/**
 * The transitions of a delivery. The first of each status is the one on success. SQL enforces the
 * same table.
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

/** The next status on success. Undefined after the last one. */
export function nextOnSuccess(from: DeliveryStatus): DeliveryStatus | undefined {
  return transitionsFrom(from)[0];
}

/** The statuses from which a delivery may become this. */
export function transitionsInto(to: DeliveryStatus): DeliveryStatus[] {
  const all = Object.keys(transitions) as DeliveryStatus[];
  return all.filter((from) => transitionsFrom(from).includes(to));
}

/** The statuses that may follow. */
export function transitionsFrom(from: DeliveryStatus): readonly DeliveryStatus[] {
  return transitions[from];
}
