import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../fault.ts';
import type { Actors } from '../scenarios/actors.ts';
import { runScenarios } from '../scenarios/run-scenarios.ts';

/** A process that is about to crash, and how to restart it. */
export type CrashingProcess = {
  readonly ended: Promise<unknown>;
  readonly restart: () => Promise<unknown>;
};

/**
 * How long the scenarios are repeated. A crash point that they never reach is a violation. What a crash before has
 * left in work is left to its worker for a minute: meanwhile some points are not passed.
 */
const repeatForMs = 120_000;

/** Repeats the scenarios until a process crashes, and restarts it while they run to their end. */
export async function runUntilCrash(
  { ended, restart }: CrashingProcess,
  actors: Actors,
): Promise<Outcome> {
  let isOver = false;
  let restartedAt = 0;
  const restarted = ended.then(async () => {
    if (isOver) return;
    isOver = true;
    await restart();
    restartedAt = performance.now();
  });
  const violations: string[] = [];
  const until = performance.now() + repeatForMs;
  while (!isOver && performance.now() < until) {
    violations.push(...(await runScenarios(actors)));
    // The effects of the last answers take a moment.
    if (!isOver) await Promise.race([restarted, sleep(200)]);
  }
  if (!isOver) {
    isOver = true;
    return { violations: [...violations, 'the crash point was never reached'], recoveryMs: null };
  }
  const endedAt = performance.now();
  await restarted;
  return { violations, recoveryMs: Math.max(0, endedAt - restartedAt) };
}
