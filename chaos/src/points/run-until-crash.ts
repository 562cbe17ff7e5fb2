import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../fault.ts';
import type { Actors } from '../scenarios/actors.ts';
import { runScenarios } from '../scenarios/run-scenarios.ts';

/** A process that is about to crash, and how to restart it. */
export type CrashingProcess = {
  readonly ended: Promise<unknown>;
  readonly restart: () => Promise<unknown>;
};

/** The scenarios run this often at most. A crash point that they never reach is a violation. */
const runsMax = 8;

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
  for (let run = 1; !isOver && run <= runsMax; run += 1) {
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
