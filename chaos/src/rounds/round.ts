import { setTimeout as sleep } from 'node:timers/promises';
import type { Blow } from '../fault.ts';
import { randomFrom } from '../random.ts';
import { play } from '../scenarios/run-scenario.ts';
import { hitBy } from './random-fault.ts';

/** About as long as the stories take where nothing is hurt. */
const tellingMs = 1_500;
const awayMsMax = 2_000;

/** Something random is hurt at a random moment of the stories; the seed says what, and when. */
export function roundOf(seed: number): Blow {
  return {
    name: `round ${seed}`,
    strike: async (system, cast) => {
      const random = randomFrom(seed);
      const hit = hitBy(random, system);
      const [after, away] = [random.between(0, tellingMs), random.between(0, awayMsMax)];
      const playing = play(cast);
      await sleep(after);
      const mend = await hit.strike(system);
      await sleep(away);
      await mend();
      const mendedAt = performance.now();
      const about = `${hit.name}, after ${after} ms for ${away} ms`;
      const surprises = (await playing).map((what) => `${about}: ${what}`);
      return { surprises, recoveryMs: performance.now() - mendedAt };
    },
  };
}
