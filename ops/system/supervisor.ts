import { defaultBackoff, pause } from '@souk/platform/runtime/backoff';
import { retryUntilStopped } from '@souk/platform/runtime/retry-until-stopped';
import { isAlive } from './is-alive.ts';
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
export function supervise(
  { processes, updateRunning }: Pick<System, 'processes' | 'updateRunning'>,
  print: Print,
): Supervisor {
  const end = new AbortController();
  const loops = Object.entries(processes).map(([name, child]) => {
    let isWritten = true;
    const write = () =>
      updateRunning().then(
        () => {
          isWritten = true;
        },
        (fault: unknown) => {
          if (isWritten) print(messageOf(fault));
          isWritten = false;
        },
      );
    const keepAlive = async () => {
      if (!isAlive(child.pid)) {
        await child.restart();
        await write();
        print(`${name} is running again`);
      }
      while (!end.signal.aborted && isAlive(child.pid)) {
        await pause(checkIntervalMs, end.signal);
        // The disk was full, and may have room again.
        if (!isWritten) await write();
      }
      throw new Error(`${name} ended unexpectedly: restarting it`);
    };
    const onFault = (fault: unknown) => print(messageOf(fault));
    // To the retry loop, the end of a process is a failed attempt.
    return retryUntilStopped(keepAlive, { end: end.signal, backoff: defaultBackoff, onFault });
  });
  return {
    stop: async () => {
      end.abort();
      await Promise.all(loops);
    },
  };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
