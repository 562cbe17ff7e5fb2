import { randomFrom } from '../random.ts';
import { planBy } from './plan.ts';
import { play, type Script } from './run.ts';
import { shrink } from './shrink.ts';
import { stepsBy } from './step.ts';

/** What a seed says. */
export function scriptOf(seed: number): Script {
  const random = randomFrom(seed);
  return { plan: planBy(random), steps: stepsBy(random) };
}

/** The shortest story that breaks the same rule, of so many that are tried. */
export function shortest(script: Script, rule: string, triesMax: number): Promise<Script> {
  return shrink(script, async (one) => (await play(one)).broken?.rule === rule, triesMax);
}
