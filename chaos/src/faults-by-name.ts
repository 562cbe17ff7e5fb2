import type { Fault } from './fault.ts';
import { type CrashPoint, crashPoints } from './points/crash-points.ts';
import { killAtPoint } from './points/kill-at-point.ts';
import { round } from './rounds/round.ts';
import { runScenarios } from './scenarios/run-scenarios.ts';

/** Runs the scenarios without any fault. */
const none: Fault = {
  name: 'none',
  inject: async (_, actors) => ({ violations: await runScenarios(actors), recoveryMs: null }),
};

/** Finds the faults with these names, in this order. Throws for an unknown name. */
export async function faultsByName(names: readonly string[]): Promise<readonly Fault[]> {
  const points = await crashPoints();
  return names.map((name) => faultByName(name, points));
}

function faultByName(name: string, points: readonly CrashPoint[]): Fault {
  if (name === none.name) return none;
  const [, seed] = /^round (\d+)$/.exec(name) ?? [];
  if (seed) return round(Number(seed));
  const [pointName, pass] = name.split('#');
  const point = points.find((one) => one.name === pointName);
  if (!point) throw new Error(`There is no fault "${name}".`);
  return killAtPoint(point, Number(pass));
}
