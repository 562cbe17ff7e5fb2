import { sample } from '@souk/platform/testing/random';
import { crashPoints } from './points/crash-points.ts';

export type CampaignOptions = {
  /** Number of random rounds; null selects the crash points instead. */
  readonly rounds: number | null;
  /** Seed of the first round. */
  readonly from: number;
  /** Number of crash point cases to run; null runs all. */
  readonly points: number | null;
  /** Text that the name of a case must contain. */
  readonly only: string;
  /** Leaves out the crash points of the gateway, which is not part of the process that is killed. */
  readonly oneHost: boolean;
  /** Chooses the cases when `points` limits them. */
  readonly seed: number;
};

/** A process passes most crash points repeatedly, but runs its migrations once, and a step of a cancellation once in each run. */
const passesOnce = /\/migrations\/run$|^orders\/cancellation\//;
const passesOf = (point: string) => (passesOnce.test(point) ? [1] : [1, 2, 3]);

/** Names of the faults to inject, in order. Throws when the options select none. */
export async function planCampaign(options: CampaignOptions): Promise<readonly string[]> {
  const { rounds, from, only, oneHost, points, seed } = options;
  if (rounds !== null) return Array.from({ length: rounds }, (_, nth) => `round ${from + nth}`);
  const cases = (await crashPoints()).flatMap(({ name }) =>
    passesOf(name).map((pass) => `${name}#${pass}`),
  );
  const selected = cases.filter(
    (name) => name.includes(only) && !(oneHost && name.startsWith('gateway/')),
  );
  // A campaign that injects nothing would pass, and prove nothing.
  if (selected.length === 0) throw new Error(`No crash point matches "${only}".`);
  return points === null ? selected : sample(selected, points, seed);
}
