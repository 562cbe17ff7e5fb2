import { randomFrom } from '../random.ts';
import { planBy } from './plan.ts';
import { play, type Script } from './run-script.ts';
import { shrink } from './shrink.ts';
import { type Step, stepsBy } from './step.ts';

/** What a seed says. */
export function scriptOf(seed: number): Script {
  const random = randomFrom(seed);
  return { plan: planBy(random), steps: stepsBy(random) };
}

/** The same script, with the names of those whose turn it was: so any step can be left out. */
async function named(script: Script): Promise<Script> {
  const steps: Step[] = [];
  await play(script, { onStep: (step) => steps.push(step) });
  return { ...script, steps };
}

/** The shortest story that breaks the same rule, of so many that are tried. */
export async function shortest(script: Script, rule: string, triesMax: number): Promise<Script> {
  const breaks = async (one: Script) => (await play(one)).broken?.rule === rule;
  const same = await named(script);
  return shrink((await breaks(same)) ? same : script, breaks, triesMax);
}
