import type { Blow } from './blow.ts';
import { deathAt } from './points/death.ts';
import { crashPoints } from './points/points.ts';
import { roundOf } from './rounds/round.ts';
import { play } from './stories/play.ts';

/** Nothing bad at all: the stories alone. */
const calm: Blow = {
  name: 'calm',
  strike: async (_, cast) => ({ surprises: await play(cast), recoveryMs: null }),
};

/** The blow that calls itself so. Throws when none does. */
export async function blowNamed(name: string): Promise<Blow> {
  if (name === 'calm') return calm;
  const [, seed] = /^round (\d+)$/.exec(name) ?? [];
  if (seed) return roundOf(Number(seed));
  const [place, pass] = name.split('#');
  const point = (await crashPoints()).find((one) => one.name === place);
  if (!point) throw new Error(`Nothing is called "${name}".`);
  return deathAt(point, Number(pass));
}
