/**
 * A time in which goods are brought. Only the statements in `persistence/` count its places, so that
 * two at once never take the same one. 0 <= taken <= capacity, always; SQL says the same.
 */
export class DeliverySlot {
  /** When it begins, to the hour: "2026-12-01T10". */
  declare readonly id: string;
  declare readonly from: Date;
  /** This instant is the next slot's. */
  declare readonly to: Date;
  declare readonly capacity: number;
  declare readonly taken: number;

  /** How many places are left. */
  free(): number {
    return this.capacity - this.taken;
  }
}

/** Why there is no place in the slot that was asked for, for people. */
export function whyNot(slot: DeliverySlot | null, now: Date): string {
  if (!slot) return 'There is no such delivery slot.';
  return slot.from < now ? 'This delivery slot has begun.' : 'This delivery slot is full.';
}
