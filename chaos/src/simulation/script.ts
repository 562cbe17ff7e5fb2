import { randomFrom } from '@souk/platform/testing/random';
import { randomPlan, withCards } from './plan.ts';
import { runScript, type Script } from './run-script.ts';
import { shrink } from './shrink.ts';
import { randomSteps, type Step } from './step.ts';

/** The choices about cards come from random numbers of their own. */
const cardSeeds = 1_000_000_000;

/** Generates the script of a seed. In every fifth the buyers have cards. */
export function scriptFrom(seed: number): Script {
  const random = randomFrom(seed);
  const script = { plan: randomPlan(random), steps: randomSteps(random) };
  // The others stay as they were, so that a seed that has found something still finds it.
  if (seed % 5 !== 0) return script;
  return { ...script, plan: withCards(script.plan, randomFrom(seed + cardSeeds)) };
}

/** Returns the same script with an actor in each step, so that any step can be removed. */
async function withActors(script: Script): Promise<Script> {
  const steps: Step[] = [];
  await runScript(script, { onStep: (step) => steps.push(step) });
  return { ...script, steps };
}

/** Returns the shortest script found that violates the same rule, within `triesMax` attempts. */
export async function shortestScript(
  script: Script,
  rule: string,
  triesMax: number,
): Promise<Script> {
  const violates = async (one: Script) => (await runScript(one)).violation?.rule === rule;
  const same = await withActors(script);
  return shrink((await violates(same)) ? same : script, violates, triesMax);
}
