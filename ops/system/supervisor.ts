import { defaultBackoff, pause } from '@souk/platform/runtime/backoff';
import { retryUntilStopped } from '@souk/platform/runtime/retry-until-stopped';
import { isAlive } from './is-alive.ts';
import type { Restartable } from './restartable.ts';
import type { System } from './start-system.ts';
import type { Print } from './step.ts';

/** Restarts processes until it is stopped. Stop it before the system. */
export type Supervisor = { readonly stop: () => Promise<void> };

/** Interval between two checks of a process. */
const checkIntervalMs = 500;

/**
 * Restarts each process that ends unexpectedly, as Kubernetes would: at once, and with growing
 * delays while that fails.
 */
export function supervise({ processes, updateRunning }: System, print: Print): Supervisor {
  const end = new AbortController();
  const restart = async (name: string, child: Restartable) => {
    await child.restart();
    await updateRunning();
    print(`${name} is running again`);
  };
  const loops = Object.entries(processes).map(([name, child]) =>
    // To the retry loop, the end of a process is a failed attempt.
    retryUntilStopped(
      async () => {
        if (!isAlive(child.pid)) await restart(name, child);
        await untilEnded(child, end.signal);
        throw new Error(`${name} ended unexpectedly: restarting it`);
      },
      {
        end: end.signal,
        backoff: defaultBackoff,
        onFault: (fault) => print(fault instanceof Error ? fault.message : String(fault)),
      },
    ),
  );
  return {
    stop: async () => {
      end.abort();
      await Promise.all(loops);
    },
  };
}

/** Resolves when the process has ended, or on `end`. */
async function untilEnded(child: Restartable, end: AbortSignal): Promise<void> {
  while (!end.aborted && isAlive(child.pid)) await pause(checkIntervalMs, end);
}
