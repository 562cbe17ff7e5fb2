import type { Blow } from './blow.ts';
import { deathAt } from './points/death.ts';
import { crashPoints } from './points/points.ts';
import { randomFrom } from './random.ts';
import { roundOf } from './rounds/round.ts';

export type Wanted = {
  /** How many random rounds; null for the crash points instead. */
  readonly rounds: number | null;
  /** The seed of the first round. */
  readonly from: number;
  /** How many of the cases; null for all. */
  readonly points: number | null;
  /** What a point's name must have in it. */
  readonly only: string;
  /** Chooses the cases, where not all are wanted. */
  readonly seed: number;
};

const passes = [1, 2, 3];

/** All that is to be done to the shop, in its order. */
export async function campaignOf(wanted: Wanted): Promise<readonly Blow[]> {
  const { rounds, from } = wanted;
  if (rounds !== null) return Array.from({ length: rounds }, (_, nth) => roundOf(from + nth));
  const points = (await crashPoints()).filter(({ name }) => name.includes(wanted.only));
  const blows = points.flatMap((point) => passes.map((pass) => deathAt(point, pass)));
  return wanted.points === null ? blows : someOf(blows, wanted.points, wanted.seed);
}

function someOf(blows: readonly Blow[], count: number, seed: number): readonly Blow[] {
  const random = randomFrom(seed);
  const left = [...blows];
  const chosen: Blow[] = [];
  while (chosen.length < count && left.length > 0) {
    chosen.push(...left.splice(random.between(0, left.length - 1), 1));
  }
  return chosen;
}
