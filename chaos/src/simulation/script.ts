import { randomFrom } from '@souk/platform/testing/random';
import { randomPlan } from './plan.ts';
import { runScript, type Script } from './run-script.ts';
import { shrink } from './shrink.ts';
import { randomSteps, type Step } from './step.ts';

/** Generates the script of a seed. */
export function scriptFrom(seed: number): Script {
  const random = randomFrom(seed);
  return { plan: randomPlan(random), steps: randomSteps(random) };
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
