import { CannotStart } from '@souk/ops/system/faults';
import type { Blow } from '../fault.ts';
import type { Point } from './crash-points.ts';
import { untilDead } from './run-until-dead.ts';

/** A service dies at a point, the how-manieth time it comes there. */
export function deathAt({ name, service }: Point, pass: number): Blow {
  const place = `${name}#${pass}`;
  return {
    name: place,
    strike: async ({ children, restart }, cast) => {
      await children.of(service).kill();
      await restart(service, { CRASH_AT: place }).catch(diedEarly);
      const { ended } = children.of(service);
      return untilDead({ ended, revive: () => restart(service) }, cast);
    },
  };
}

/** Some points lie before the moment at which a service is ready. */
function diedEarly(fault: unknown): void {
  if (!(fault instanceof CannotStart)) throw fault;
}
