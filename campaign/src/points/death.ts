import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '@souk/platform/run/system/faults';
import type { System } from '@souk/platform/run/system/start-system';
import type { Blow, Outcome } from '../blow.ts';
import type { Cast } from '../stories/cast.ts';
import { play } from '../stories/play.ts';
import type { Point } from './points.ts';

/** Stories are told again until the process dies; a point that is not reached so is a surprise. */
const tellingsMax = 8;

/** A service dies at a point, the how-manieth time it comes there. */
export function deathAt({ name, service }: Point, pass: number): Blow {
  const place = `${name}#${pass}`;
  return {
    name: place,
    strike: async (system, cast) => {
      await system.children.of(service).kill();
      await system.restart(service, { CRASH_AT: place }).catch(diedEarly);
      return untilDead(system, service, cast);
    },
  };
}

async function untilDead(system: System, service: Point['service'], cast: Cast): Promise<Outcome> {
  let isOver = false;
  let runsAgainAt: number | null = null;
  const revived = system.children.of(service).ended.then(async () => {
    if (isOver) return;
    isOver = true;
    await system.restart(service);
    runsAgainAt = performance.now();
  });
  const surprises: string[] = [];
  for (let telling = 1; !isOver && telling <= tellingsMax; telling += 1) {
    surprises.push(...(await play(cast)));
    // What follows from the last answers takes a moment.
    if (!isOver) await Promise.race([revived, sleep(200)]);
  }
  if (!isOver) surprises.push('nobody came there');
  isOver = true;
  const endedAt = performance.now();
  if (surprises.at(-1) === 'nobody came there') return { surprises, recoveryMs: null };
  await revived;
  return { surprises, recoveryMs: Math.max(0, endedAt - (runsAgainAt ?? endedAt)) };
}

/** Some points lie before the moment at which a service is ready. */
function diedEarly(fault: unknown): void {
  if (!(fault instanceof CannotStart)) throw fault;
}
