import type { Blow } from './fault.ts';
import { crashPoints, type Point } from './points/crash-points.ts';
import { deathAt } from './points/kill-at-point.ts';
import { roundOf } from './rounds/round.ts';
import { play } from './scenarios/run-scenario.ts';

/** Nothing bad at all: the stories alone. */
const calm: Blow = {
  name: 'calm',
  strike: async (_, cast) => ({ surprises: await play(cast), recoveryMs: null }),
};

/** The blows that call themselves so, in this order. Throws for a name that none has. */
export async function blowsNamed(names: readonly string[]): Promise<readonly Blow[]> {
  const points = await crashPoints();
  return names.map((name) => blowNamed(name, points));
}

function blowNamed(name: string, points: readonly Point[]): Blow {
  if (name === 'calm') return calm;
  const [, seed] = /^round (\d+)$/.exec(name) ?? [];
  if (seed) return roundOf(Number(seed));
  const [place, pass] = name.split('#');
  const point = points.find((one) => one.name === place);
  if (!point) throw new Error(`Nothing is called "${name}".`);
  return deathAt(point, Number(pass));
}
