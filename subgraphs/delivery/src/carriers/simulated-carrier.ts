import type { Carrier, CarrierState } from '../domain/carrier.ts';

type SimulatedOptions = {
  /** How long a parcel stays in each state. */
  readonly stepMs: number;
  readonly now?: () => Date;
};

const prefix = 'SIM-';
const states: readonly CarrierState[] = ['BOOKED', 'IN_TRANSIT', 'DELIVERED'];

/**
 * A carrier that exists in this process only: its parcels move by themselves, from the
 * booking of their label on. After a restart they begin again, and a delivery that is further on ignores it.
 */
export function simulatedCarrier({ stepMs, now = () => new Date() }: SimulatedOptions): Carrier {
  const bookedAt = new Map<string, Date>();
  const cancelled = new Map<string, Date>();
  const bookingOf = (ref: string) => {
    const at = bookedAt.get(ref) ?? now();
    bookedAt.set(ref, at);
    return at;
  };
  const track = async (ref: string) => {
    const end = cancelled.get(ref);
    if (end) return { state: 'CANCELLED' as const, at: end };
    const begin = bookingOf(ref).getTime();
    const steps = Math.floor((now().getTime() - begin) / stepMs);
    const index = Math.min(steps, states.length - 1);
    return { state: states[index] ?? 'BOOKED', at: new Date(begin + index * stepMs) };
  };
  return {
    name: 'simulated',
    book: async (_, id) => {
      const ref = `${prefix}${id}`;
      bookingOf(ref);
      return { ref, trackingNumber: null };
    },
    track,
    cancel: async (ref) => {
      const { state } = await track(ref);
      if (state !== 'BOOKED' && state !== 'CANCELLED') return { refused: 'The parcel has left.' };
      if (state === 'BOOKED') cancelled.set(ref, now());
      return null;
    },
    // It sends no callbacks.
    verify: () => null,
  };
}
