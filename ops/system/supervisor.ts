import { defaultBackoff, pause } from '@souk/platform/runtime/backoff';
import { retryUntilStopped } from '@souk/platform/runtime/retry-until-stopped';
import { isAlive } from './is-alive.ts';
import type { Restartable } from './restartable.ts';
import type { System } from './start-system.ts';
import type { Report } from './step.ts';

/** Watches over a system. */
export type Watch = { readonly stop: () => Promise<void> };

/** How often it is looked whether all still run, in ms. */
const everyMs = 500;

/**
 * Starts what ends by itself again, as Kubernetes would: at once, and where that does not help
 * later each time. Stop it before the system.
 */
export function supervise({ processes, tell }: System, report: Report): Watch {
  const end = new AbortController();
  const revive = async (name: string, one: Restartable) => {
    await one.startAgain();
    await tell();
    report(`${name} runs again`);
  };
  const watches = Object.entries(processes).map(([name, one]) =>
    // A life that is over is a step that has failed.
    retryUntilStopped(
      async () => {
        if (!isAlive(one.pid)) await revive(name, one);
        await untilEnded(one, end.signal);
        throw new Error(`${name} has ended by itself: it is started again`);
      },
      {
        end: end.signal,
        backoff: defaultBackoff,
        onFault: (fault) => report(fault instanceof Error ? fault.message : String(fault)),
      },
    ),
  );
  return {
    stop: async () => {
      end.abort();
      await Promise.all(watches);
    },
  };
}

/** Or until the watch is over. */
async function untilEnded(one: Restartable, end: AbortSignal): Promise<void> {
  while (!end.aborted && isAlive(one.pid)) await pause(everyMs, end);
}
