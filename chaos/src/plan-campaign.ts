import { crashPoints } from './points/crash-points.ts';
import { randomFrom } from './random.ts';

export type Wanted = {
  /** How many random rounds; null for the crash points instead. */
  readonly rounds: number | null;
  /** The seed of the first round. */
  readonly from: number;
  /** How many of the crash points' cases; null for all. */
  readonly points: number | null;
  /** What a case's name must have in it. */
  readonly only: string;
  /** All services in one process: the gateway has none of its points there. */
  readonly oneHost: boolean;
  /** Chooses the cases, where not all are wanted. */
  readonly seed: number;
};

/** A process comes to most points again and again; its migrations run once. */
const passesOf = (point: string) => (point.endsWith('/migrations/run') ? [1] : [1, 2, 3]);

/** The names of all that is to be done to the shop, in its order. */
export async function campaignOf(wanted: Wanted): Promise<readonly string[]> {
  const { rounds, from, only, oneHost, points, seed } = wanted;
  if (rounds !== null) return Array.from({ length: rounds }, (_, nth) => `round ${from + nth}`);
  const cases = (await crashPoints()).flatMap(({ name }) =>
    passesOf(name).map((pass) => `${name}#${pass}`),
  );
  const fitting = cases.filter(
    (name) => name.includes(only) && !(oneHost && name.startsWith('gateway/')),
  );
  return points === null ? fitting : someOf(fitting, points, seed);
}

function someOf(names: readonly string[], count: number, seed: number): readonly string[] {
  const random = randomFrom(seed);
  const left = [...names];
  const chosen: string[] = [];
  while (chosen.length < count && left.length > 0) {
    chosen.push(...left.splice(random.between(0, left.length - 1), 1));
  }
  return chosen;
}
