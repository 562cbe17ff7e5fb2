import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '@souk/platform/testing/random';
import type { Fault } from '../fault.ts';
import { runScenarios } from '../scenarios/run-scenarios.ts';
import { randomFault } from './random-fault.ts';

/** About as long as the scenarios take without a fault. */
const scenariosMs = 1_500;
const downMsMax = 2_000;

/** Injects a random fault at a random moment of the scenarios; the seed determines both. */
export function round(seed: number): Fault {
  return {
    name: `round ${seed}`,
    inject: async (system, actors) => {
      const random = randomFrom(seed);
      const fault = randomFault(random, system);
      const [after, down] = [random.between(0, scenariosMs), random.between(0, downMsMax)];
      const running = runScenarios(actors);
      await sleep(after);
      const repair = await fault.inject(system);
      await sleep(down);
      await repair();
      const repairedAt = performance.now();
      const about = `${fault.name}, after ${after} ms for ${down} ms`;
      const violations = (await running).map((violation) => `${about}: ${violation}`);
      return { violations, recoveryMs: performance.now() - repairedAt };
    },
  };
}
