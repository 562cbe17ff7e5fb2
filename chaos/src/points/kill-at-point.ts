import { CannotStart } from '@souk/ops/system/cannot-start';
import type { Fault } from '../fault.ts';
import type { CrashPoint } from './crash-points.ts';
import { runUntilCrash } from './run-until-crash.ts';

/** Kills a service when it passes a crash point for the `pass`th time. */
export function killAtPoint({ name, service }: CrashPoint, pass: number): Fault {
  const crashAt = `${name}#${pass}`;
  return {
    name: crashAt,
    inject: async ({ children, restart }, actors) => {
      await children.of(service).kill();
      await restart(service, { CRASH_AT: crashAt }).catch(ignoreEarlyCrash);
      const { ended } = children.of(service);
      return runUntilCrash({ ended, restart: () => restart(service) }, actors);
    },
  };
}

/** Ignores that a service crashed before it was ready: some points are passed before that. */
function ignoreEarlyCrash(fault: unknown): void {
  if (!(fault instanceof CannotStart)) throw fault;
}
