import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../fault.ts';
import type { Cast } from '../scenarios/actors.ts';
import { play } from '../scenarios/run-scenario.ts';

/** A process that is to die, and how another takes its place. */
export type Doomed = {
  readonly ended: Promise<unknown>;
  readonly revive: () => Promise<unknown>;
};

/** Stories are told again until the process dies; a point that is not reached so is a surprise. */
const tellingsMax = 8;

/** Tells the stories while a process dies and comes back, and to their end. */
export async function untilDead({ ended, revive }: Doomed, cast: Cast): Promise<Outcome> {
  let isOver = false;
  let runsAgainAt = 0;
  const revived = ended.then(async () => {
    if (isOver) return;
    isOver = true;
    await revive();
    runsAgainAt = performance.now();
  });
  const surprises: string[] = [];
  for (let telling = 1; !isOver && telling <= tellingsMax; telling += 1) {
    surprises.push(...(await play(cast)));
    // What follows from the last answers takes a moment.
    if (!isOver) await Promise.race([revived, sleep(200)]);
  }
  if (!isOver) {
    isOver = true;
    return { surprises: [...surprises, 'nobody came there'], recoveryMs: null };
  }
  const endedAt = performance.now();
  await revived;
  return { surprises, recoveryMs: Math.max(0, endedAt - runsAgainAt) };
}
