/**
 * A time window for deliveries. Only the statements in `persistence/` change `taken`, so that two
 * transactions never take the same place. SQL enforces 0 <= taken <= capacity.
 */
export class DeliverySlot {
  /** The start in UTC, to the hour: "2026-12-01T10"; to the minute, if it is not on the hour. */
  declare readonly id: string;
  declare readonly from: Date;
  /** Exclusive. */
  declare readonly to: Date;
  declare readonly capacity: number;
  declare readonly taken: number;

  /** How many places are left. */
  free(): number {
    return this.capacity - this.taken;
  }
}

/** Why the requested slot has no place, as a message for the client. */
export function whyUnavailable(slot: DeliverySlot | null, now: Date): string {
  if (!slot) return 'There is no such delivery slot.';
  return slot.from < now ? 'This delivery slot has begun.' : 'This delivery slot is full.';
}
